/** Edge: what is kept, in PostgreSQL: an embedded one by default, a server's for teams. */
@NullMarked
package dev.boussole.store;

import org.jspecify.annotations.NullMarked;

/** A PostgreSQL server of our own, in a folder: started, taken over and stopped by us. */
@NullMarked
package dev.boussole.store.embedded;

import org.jspecify.annotations.NullMarked;

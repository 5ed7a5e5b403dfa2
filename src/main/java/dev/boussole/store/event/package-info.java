/** Everything that happened to an account, in the order in which it was settled. */
@NullMarked
package dev.boussole.store.event;

import org.jspecify.annotations.NullMarked;

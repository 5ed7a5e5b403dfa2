/** The vocabulary that rules may use: one wide, immutable fact per scope. */
@NullMarked
package dev.boussole.fact;

import org.jspecify.annotations.NullMarked;

/** Everything that is to be corrected or thought about in a rulebook, in one run and before any data. */
@NullMarked
package dev.boussole.rulebook.check;

import org.jspecify.annotations.NullMarked;

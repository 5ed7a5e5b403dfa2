/** DECIDE: load, check, swap and fire rules. Drools lives here and nowhere else. */
@NullMarked
package dev.boussole.rulebook;

import org.jspecify.annotations.NullMarked;

/** Which rules, conditions and thresholds the tests of a rulebook really test. */
@NullMarked
package dev.boussole.rulebook.coverage;

import org.jspecify.annotations.NullMarked;

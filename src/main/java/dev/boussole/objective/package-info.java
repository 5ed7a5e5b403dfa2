/** ASSESS: objectives with their SMART verdicts, references, standings and the probability of reaching a target. */
@NullMarked
package dev.boussole.objective;

import org.jspecify.annotations.NullMarked;

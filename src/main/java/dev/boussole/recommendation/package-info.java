/** ADVISE: what rules propose, with its evidence; suppressed, reconciled, priced and ranked into recommendations. */
@NullMarked
package dev.boussole.recommendation;

import org.jspecify.annotations.NullMarked;

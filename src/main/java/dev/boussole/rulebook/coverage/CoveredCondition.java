package dev.boussole.rulebook.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What the tests made of one condition of a rule, of one alternative where it has several.
 *
 * @param fact the type of fact that it is asked of
 * @param condition as the rule states it
 * @param threshold the threshold that it compares with, or null
 * @param spoke whether the rule once spoke only because of how it came out
 * @param silent whether the rule was once silent only because of how it came out
 * @param edge whether it was once decisive with the figure exactly at the threshold
 */
public record CoveredCondition(
        String fact, String condition, @Nullable String threshold, boolean spoke, boolean silent, boolean edge) {
    /** Whether the rule once spoke or was silent because of it alone. */
    public boolean decisive() {
        return spoke || silent;
    }

    /** Whether the threshold was tested on both sides; never for a condition without one. */
    public boolean bothSides() {
        return threshold != null && spoke && silent;
    }
}

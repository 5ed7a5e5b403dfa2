package dev.boussole.rulebook.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What the tests made of one condition of a rule, of one alternative where it has several.
 *
 * @param fact the type of fact that it is asked of
 * @param condition as the rule states it
 * @param threshold the threshold that it compares with, or null
 * @param held whether it once held and the rule spoke only because it did
 * @param failed whether it once failed and the rule was silent only because it did
 * @param edge whether it was once decisive with the figure exactly at the threshold
 */
public record CoveredCondition(
        String fact, String condition, @Nullable String threshold, boolean held, boolean failed, boolean edge) {
    /** Whether the rule once spoke or was silent because of it alone. */
    public boolean decisive() {
        return held || failed;
    }

    /** Whether the threshold was tested on both sides; never for a condition without one. */
    public boolean bothSides() {
        return threshold != null && held && failed;
    }
}

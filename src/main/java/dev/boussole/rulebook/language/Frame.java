package dev.boussole.rulebook.language;

/** The facts that other patterns of the rule have matched. */
@FunctionalInterface
public interface Frame {
    /** Where a condition looks at its own fact only. */
    Frame NONE = pattern -> {
        throw new IllegalStateException("Pattern " + pattern + " is out of reach here");
    };

    /** @param pattern the pattern's place in the rule, from 0 */
    Object fact(int pattern);
}

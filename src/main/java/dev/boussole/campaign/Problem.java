package dev.boussole.campaign;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the input: where, what was found, what was expected and what to do, in both languages.
 *
 * @param column the column or key, or null when it is about the line or the file
 * @param campaignId the campaign concerned, or null
 */
public record Problem(
        Severity severity,
        Kind kind,
        Source source,
        @Nullable String column,
        @Nullable String campaignId,
        Text message) {
    /** How bad it is: an error stops the review, a warning does not. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /** What kind of thing is wrong; rules see {@code IMPOSSIBLE}, {@code RECONCILIATION}, {@code INCOMPARABLE}, {@code INCOMPLETE}. */
    public enum Kind {
        UNREADABLE,
        UNRECOGNISED,
        IMPOSSIBLE,
        RECONCILIATION,
        INCOMPARABLE,
        INCOMPLETE,
        OVERLAP,
        UNMATCHED,
        SETTING,
        NOTE
    }
}

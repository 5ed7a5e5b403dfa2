package dev.boussole.service.decision;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.store.decision.Decided;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made again from what was known then.
 *
 * @param program the version of the program that made it again
 * @param reason what came of it, in a sentence
 * @param languages the documents compared; empty when it could not be made again
 */
public record Replay(Decided decided, String program, Outcome outcome, Text reason, List<Compared> languages) {
    /** What came of it. */
    public enum Outcome {
        /** Every byte is the same. */
        IDENTICAL,
        /** It was made, and is not the same. */
        DIFFERENT,
        /** The rules or the inputs of then are not to be had. */
        IMPOSSIBLE;

        /** As JSON writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One document.
     *
     * @param then digest of the stored text
     * @param now digest of the text that was made again
     * @param difference null when both are the same
     */
    public record Compared(
            Language language,
            String then,
            String now,
            @Nullable Difference difference) {}

    /**
     * The first place in which two documents differ.
     *
     * @param pointer JSON pointer; empty when only the spelling of the JSON differs
     * @param then the value there as JSON, at most 200 characters, or null where there was none
     * @param now the same as it is now
     */
    public record Difference(
            String pointer, @Nullable String then, @Nullable String now) {}

    public boolean isIdentical() {
        return outcome == Outcome.IDENTICAL;
    }
}

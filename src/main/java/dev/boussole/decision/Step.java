package dev.boussole.decision;

import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a recommendation.
 *
 * @param kind what happened, as events name it behind {@code recommendation.}: new, changed, applied, reopened ...
 * @param from the state before, or null when it was made
 * @param life as it stands from then on
 * @param reason why, in a sentence
 * @param note in the words of who did it, or null
 */
public record Step(
        String kind,
        @Nullable State from,
        Life life,
        Text reason,
        @Nullable String note) {
    /** One that the states tell the kind of. */
    public Step(@Nullable State from, Life life, Text reason, @Nullable String note) {
        this(kind(from, life.state()), from, life, reason, note);
    }

    private static String kind(@Nullable State from, State to) {
        if (from == null) {
            return "new";
        }
        if (to != State.ACTIVE) {
            return to.key();
        }
        return from == State.ACTIVE ? "changed" : "reopened";
    }
}

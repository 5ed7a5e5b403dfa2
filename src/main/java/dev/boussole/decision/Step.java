package dev.boussole.decision;

import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a recommendation.
 *
 * @param from the state before, or null when it was made
 * @param life as it stands from then on
 * @param reason why, in a sentence
 * @param note in the words of who did it, or null
 */
public record Step(
        @Nullable State from,
        Life life,
        Text reason,
        @Nullable String note) {
    /** What happened, as events name it behind {@code recommendation.}: new, changed, applied, reopened ... */
    public String kind() {
        State to = life.state();
        if (from == null) {
            return "new";
        }
        if (to != State.ACTIVE) {
            return to.key();
        }
        return from == State.ACTIVE ? "changed" : "reopened";
    }
}

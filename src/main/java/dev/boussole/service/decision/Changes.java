package dev.boussole.service.decision;

import dev.boussole.decision.Life;
import java.util.List;

/**
 * What happened to recommendations.
 *
 * @param changes in the order of what happened last, each recommendation once
 * @param next where to go on
 * @param more whether there is more to be had at once
 */
public record Changes(List<Change> changes, Since next, boolean more) {
    /** What a change is to whoever has seen the recommendations as they were. */
    public enum Kind {
        /** It was not there, and waits for an answer. */
        NEW,
        /** It is still to be answered, or put off, and is not as it was. */
        CHANGED,
        /** Nothing is left to be done about it: answered, judged or ended. */
        RESOLVED
    }

    /** One recommendation as it stands now. */
    public record Change(Kind kind, Life life) {}
}

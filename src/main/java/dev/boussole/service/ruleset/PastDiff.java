package dev.boussole.service.ruleset;

import dev.boussole.decision.State;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceDiff;
import dev.boussole.store.decision.Decided;
import java.util.Map;
import java.util.Optional;

/**
 * What other rules would have said where the service once decided.
 *
 * @param became what became of the recommendations of that decision
 */
public record PastDiff(Decided decided, AdviceDiff diff, Map<Cause, State> became) {
    /** The rule of a recommendation, and what it is about. */
    public record Cause(String rule, String scope) {}

    public PastDiff {
        became = Map.copyOf(became);
    }

    /** What later happened to a recommendation that was given then; nothing for one that was not, or is still open. */
    public Optional<State> became(AdviceChange change) {
        return Optional.ofNullable(became.get(new Cause(change.rule(), change.scope())));
    }
}

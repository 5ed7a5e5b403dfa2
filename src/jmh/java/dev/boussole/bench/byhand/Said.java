package dev.boussole.bench.byhand;

import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Proposal;
import dev.boussole.recommendation.Verb;
import org.jspecify.annotations.Nullable;

/** One decision: which rule tells a campaign to do what. */
public record Said(String rule, Action action, String campaignId) {
    public static Said of(Proposal proposal) {
        return new Said(proposal.guidance().id(), proposal.action(), proposal.campaignId());
    }

    static Action action(Verb verb, String object, @Nullable Integer withinDays) {
        return new Action(verb, object, withinDays, null, null, null);
    }
}

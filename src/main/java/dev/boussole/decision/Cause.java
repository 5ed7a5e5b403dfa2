package dev.boussole.decision;

import dev.boussole.campaign.Lever;
import dev.boussole.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation is about. As long as it lasts, it is the same recommendation.
 *
 * @param key the same for the same rule and scope, from review to review and from episode to episode
 * @param campaignId the campaign, or the empty text for the account
 * @param guidance the row of kpis.md section D, or null
 */
public record Cause(
        String key,
        String campaignId,
        String scope,
        String rule,
        @Nullable String guidance,
        Lever lever) {
    static Cause of(Recommendation recommendation) {
        return new Cause(
                recommendation.id(),
                recommendation.campaignId(),
                recommendation.scope(),
                recommendation.guidance().id(),
                recommendation.guidance().code(),
                recommendation.guidance().lever());
    }

    /** Whether it is about the whole of its campaign, or of the account, and not about a part. */
    public boolean isWhole() {
        return scope.equals(campaignId);
    }
}

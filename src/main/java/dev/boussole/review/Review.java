package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer to "what should I do next" for a whole workspace.
 *
 * @param asOf the day on which it is asked; only what lies before it is evidence
 * @param decisionId a hash of everything that went in: the same id stands for the same answer
 * @param ruleset hash of the rulebook that decided, {@code sha256:...}
 * @param campaigns in the order of the workspace
 * @param dataQuality what was wrong with the input
 * @param tested how many trends and comparisons of parts were tested; those that count were found among all of them
 */
public record Review(
        LocalDate asOf,
        String decisionId,
        String ruleset,
        Account account,
        List<CampaignAdvice> campaigns,
        Advice accountAdvice,
        List<ObjectiveAssessment> objectives,
        List<Problem> dataQuality,
        int tested) {
    /** Every recommendation, the account's included, in the order in which to act on them. */
    public List<Recommendation> ranking() {
        return Stream.concat(
                        accountAdvice.recommendations().stream(),
                        campaigns.stream().flatMap(one -> one.advice().recommendations().stream()))
                .sorted(Recommendation.MOST_URGENT)
                .toList();
    }
}

package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Problem;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advice;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to "what should I do next" for a whole workspace.
 *
 * @param asOf the day on which it is asked; only what lies before it is evidence
 * @param decisionId a hash of everything that went in: the same id stands for the same answer
 * @param ruleset hash of the rulebook that decided, {@code sha256:...}
 * @param campaigns in the order of the workspace
 * @param dataQuality what was wrong with the input
 */
public record Review(
        LocalDate asOf,
        String decisionId,
        String ruleset,
        Account account,
        List<CampaignAdvice> campaigns,
        Advice accountAdvice,
        List<ObjectiveAssessment> objectives,
        List<Problem> dataQuality) {}

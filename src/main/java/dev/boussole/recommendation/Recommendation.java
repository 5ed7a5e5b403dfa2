package dev.boussole.recommendation;

import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do next, why, what it should bring, and how it will be judged.
 *
 * @param id stable as long as the same rule speaks for the same scope
 * @param campaignId the campaign, or the empty text for the account
 * @param rank 1 for the first of its campaign
 * @param impact null when it cannot be estimated: it is never invented
 * @param netSpendChange what following it adds to spend over the impact's horizon, or null when unknown
 * @param watch null when the rule names nothing to watch
 * @param symptoms other findings that have the same cause
 */
public record Recommendation(
        String id,
        Guidance guidance,
        String campaignId,
        String scope,
        int rank,
        Score score,
        Action action,
        Messages messages,
        List<Evidence> evidence,
        @Nullable Impact impact,
        @Nullable Money netSpendChange,
        @Nullable Watch watch,
        Text wouldChangeOurMind,
        List<Text> symptoms,
        LocalDate generatedOn,
        LocalDate expiresOn) {}

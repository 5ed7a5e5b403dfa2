package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.Comparator;
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
 * @param symptoms what has the same cause, or is settled along with it
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
        List<Symptom> symptoms,
        LocalDate generatedOn,
        LocalDate expiresOn) {
    /**
     * Over several campaigns: what stops the show first and mere waiting last, in between by stage of the agenda, gap to
     * goal and score. Inside one campaign it is the order of the ranks, waiting apart.
     */
    public static final Comparator<Recommendation> MOST_URGENT = Comparator.comparing(
                    (Recommendation one) -> one.guidance().lever() == Lever.WAIT)
            .thenComparing(one -> one.score().stage())
            .thenComparing(one -> one.score().gapToGoal(), Comparator.reverseOrder())
            .thenComparing(one -> one.score().value(), Comparator.reverseOrder())
            .thenComparing(one -> one.guidance().priority())
            .thenComparing(one -> one.guidance().id())
            .thenComparing(Recommendation::scope);
}

package dev.boussole.report;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review in the order in which a person reads it.
 *
 * @param acting with something to do: the most urgent first, then by stage of the agenda, gap to goal and score
 * @param waiting nothing to do but to wait for data, or for what holds something else back
 * @param healthy nothing to do at all
 */
record Digest(List<Entry> acting, List<Entry> waiting, List<Entry> healthy) {
    private static final Comparator<Entry> MOST_URGENT = Comparator.comparing(
                    (Entry entry) -> entry.first().guidance().priority())
            .thenComparing(entry -> entry.first().score().stage())
            .thenComparing(entry -> entry.first().score().gapToGoal(), Comparator.reverseOrder())
            .thenComparing(entry -> entry.first().score().value(), Comparator.reverseOrder());

    /** A campaign, or the whole account where there is none. */
    record Entry(@Nullable Campaign campaign, List<Attainment> kpis, Advice advice) {
        /** The first recommendation that is more than to wait. */
        Recommendation first() {
            return advice.recommendations().stream()
                    .filter(Entry::acts)
                    .findFirst()
                    .orElseThrow();
        }

        boolean acts() {
            return advice.recommendations().stream().anyMatch(Entry::acts);
        }

        boolean silent() {
            return advice.recommendations().isEmpty()
                    && advice.heldBack().isEmpty()
                    && advice.abstentions().isEmpty();
        }

        private static boolean acts(Recommendation recommendation) {
            return recommendation.guidance().lever() != Lever.WAIT;
        }
    }

    static Digest of(Review review) {
        List<Entry> acting = new ArrayList<>();
        List<Entry> waiting = new ArrayList<>();
        List<Entry> healthy = new ArrayList<>();
        Entry account = new Entry(null, List.of(), review.accountAdvice());
        List<Entry> all = new ArrayList<>();
        if (!account.silent()) {
            all.add(account);
        }
        for (CampaignAdvice advised : review.campaigns()) {
            all.add(new Entry(advised.campaign(), advised.kpis(), advised.advice()));
        }
        for (Entry entry : all) {
            if (entry.silent()) {
                healthy.add(entry);
            } else {
                (entry.acts() ? acting : waiting).add(entry);
            }
        }
        acting.sort(MOST_URGENT);
        return new Digest(acting, waiting, healthy);
    }
}

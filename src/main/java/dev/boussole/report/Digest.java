package dev.boussole.report;

import dev.boussole.campaign.Campaign;
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
 * @param acting with something to do: the most urgent first, then by stage of the agenda and score
 * @param waiting nothing to do but for something that is held back or waits for data
 * @param healthy nothing to do at all
 */
record Digest(List<Entry> acting, List<Entry> waiting, List<Entry> healthy) {
    private static final Comparator<Entry> MOST_URGENT = Comparator.comparing(
                    (Entry entry) -> entry.first().guidance().priority())
            .thenComparing(entry -> entry.first().score().stage())
            .thenComparing(entry -> entry.first().score().value(), Comparator.reverseOrder());

    /** A campaign, or the whole account where there is none. */
    record Entry(@Nullable Campaign campaign, List<Attainment> kpis, Advice advice) {
        Recommendation first() {
            return advice.recommendations().get(0);
        }
    }

    static Digest of(Review review) {
        List<Entry> acting = new ArrayList<>();
        List<Entry> waiting = new ArrayList<>();
        List<Entry> healthy = new ArrayList<>();
        Advice account = review.accountAdvice();
        Entry whole = new Entry(null, List.of(), account);
        if (!account.recommendations().isEmpty()) {
            acting.add(whole);
        } else if (!account.heldBack().isEmpty() || !account.abstentions().isEmpty()) {
            waiting.add(whole);
        }
        for (CampaignAdvice advised : review.campaigns()) {
            Entry entry = new Entry(advised.campaign(), advised.kpis(), advised.advice());
            Advice advice = advised.advice();
            if (!advice.recommendations().isEmpty()) {
                acting.add(entry);
            } else if (!advice.heldBack().isEmpty() || !advice.abstentions().isEmpty()) {
                waiting.add(entry);
            } else {
                healthy.add(entry);
            }
        }
        acting.sort(MOST_URGENT);
        return new Digest(acting, waiting, healthy);
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Measure;
import dev.boussole.statistics.PoissonCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is too young to judge: delivery after a change, and conversions that are still arriving. */
final class LearningSigns {
    private LearningSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        Long since = since(record.campaign(), days, record.changes());
        if (since != null) {
            signs.put(Sign.LEARNING_DAYS, days.asOf() - since)
                    .put(Sign.LEARNING_EVENTS, days.sum(Measure.CONVERSIONS, since, days.asOf()));
        }
        recentCpa(days, record.input().account.conversionLagDays(), signs);
    }

    /** The day of the last change, or of the start when the data begin with it; null when neither is known. */
    private static @Nullable Long since(Campaign campaign, RecentDays days, List<Change> changes) {
        Long since = null;
        LocalDate start = campaign.start();
        if (start != null && days.size() > 0) {
            long day = start.toEpochDay();
            since = day >= days.epochDay(0) && day < days.asOf() ? day : null;
        }
        for (Change change : changes) {
            long day = change.date().toEpochDay();
            if (change.lever().changesDelivery() && (since == null || day > since)) {
                since = day;
            }
        }
        return since;
    }

    /** The days inside the lag against the four weeks before them, and the conditional test of their conversions. */
    private static void recentCpa(RecentDays days, int lagDays, Signs.Builder signs) {
        long complete = days.asOf() - lagDays;
        long earliest = complete - DeliverySigns.FOUR_WEEKS;
        Double spend = days.sum(Measure.SPEND, complete, days.asOf());
        Double conversions = days.sum(Measure.CONVERSIONS, complete, days.asOf());
        Double spendBefore = days.sum(Measure.SPEND, earliest, complete);
        Double conversionsBefore = days.sum(Measure.CONVERSIONS, earliest, complete);
        if (spend == null || conversions == null || spendBefore == null || conversionsBefore == null) {
            return;
        }
        if (spend > 0 && spendBefore > 0 && conversions > 0 && conversionsBefore > 0) {
            signs.put(Sign.RECENT_CPA_CHANGE, spend / conversions / (spendBefore / conversionsBefore) - 1)
                    .put(Sign.RECENT_CPA_P, PoissonCount.pValue(conversionsBefore, spendBefore, conversions, spend));
        }
    }
}

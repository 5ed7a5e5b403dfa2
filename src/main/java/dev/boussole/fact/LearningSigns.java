package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Measure;
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
        signs.put(
                Sign.RECENT_CPA_CHANGE,
                recentCpaChange(days, record.input().account.conversionLagDays()));
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

    private static @Nullable Double recentCpaChange(RecentDays days, int lagDays) {
        long complete = days.asOf() - lagDays;
        Double recent = cpa(days, complete, days.asOf());
        Double before = cpa(days, complete - DeliverySigns.FOUR_WEEKS, complete);
        return recent == null || before == null || !(before > 0) ? null : recent / before - 1;
    }

    private static @Nullable Double cpa(RecentDays days, long from, long toExclusive) {
        Double spend = days.sum(Measure.SPEND, from, toExclusive);
        Double conversions = days.sum(Measure.CONVERSIONS, from, toExclusive);
        return spend == null || conversions == null || !(conversions > 0) ? null : spend / conversions;
    }
}

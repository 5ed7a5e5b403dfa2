package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import org.jspecify.annotations.Nullable;

/** How often a campaign writes to its list. */
final class EmailSigns {
    private EmailSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days != null) {
            long now = days.asOf();
            long then = now - DeliverySigns.FOUR_WEEKS;
            signs.put(Sign.SENDS_PER_WEEK, sendsPerWeek(days, then, now))
                    .put(Sign.SENDS_PER_WEEK_BEFORE, sendsPerWeek(days, then - DeliverySigns.FOUR_WEEKS, then));
        }
    }

    private static @Nullable Double sendsPerWeek(RecentDays days, long from, long toExclusive) {
        Integer sends = days.reachBackTo(from) ? days.daysWith(Measure.EMAIL_SENT, from, toExclusive) : null;
        return sends == null ? null : sends * (double) DeliverySigns.WEEK / DeliverySigns.FOUR_WEEKS;
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether and how much a campaign delivers. */
final class DeliverySigns {
    /** Days over which shares of spend and parts are looked at. */
    static final int MONTH = 30;

    static final int FOUR_WEEKS = 28;
    static final int WEEK = 7;

    private static final List<Measure> DELIVERS = List.of(
            Measure.IMPRESSIONS,
            Measure.SPEND,
            Measure.CLICKS,
            Measure.SESSIONS,
            Measure.EMAIL_SENT,
            Measure.EMAIL_DELIVERED,
            Measure.DIALS,
            Measure.ORGANIC_IMPRESSIONS,
            Measure.POSTS);

    private DeliverySigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        signs.put(Sign.ACTIVE, days != null && active(days));
        if (days == null) {
            return;
        }
        Double spend = days.last(Measure.SPEND, MONTH);
        double total = record.totalSpend();
        signs.put(Sign.SPEND_SHARE, spend == null || !(total > 0) ? null : (Double) (spend / total))
                .put(Sign.DAILY_SPEND, dailySpend(days))
                .put(Sign.IMPRESSIONS_PER_WEEK, days.last(Measure.IMPRESSIONS, WEEK));
    }

    private static boolean active(RecentDays days) {
        for (Measure measure : DELIVERS) {
            Double sum = days.last(measure, WEEK);
            if (sum != null && sum > 0) {
                return true;
            }
        }
        return false;
    }

    /** Mean over the last seven days that have a spend. */
    private static @Nullable Double dailySpend(RecentDays days) {
        double[] spend = days.column(Measure.SPEND);
        if (spend == null) {
            return null;
        }
        double sum = 0;
        int known = 0;
        for (int i = days.size() - 1; i >= 0 && known < WEEK; i--) {
            if (!Double.isNaN(spend[i])) {
                sum += spend[i];
                known++;
            }
        }
        return known == 0 ? null : sum / known;
    }
}

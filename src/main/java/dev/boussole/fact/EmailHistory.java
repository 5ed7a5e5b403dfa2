package dev.boussole.fact;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how long a list has been written to, and whether its readers buy all year round. */
final class EmailHistory {
    private static final int YEAR = 52 * DeliverySigns.WEEK;
    private static final int QUARTER = 13 * DeliverySigns.WEEK;
    private static final List<Measure> ORDERS = List.of(Measure.EMAIL_ORDERS, Measure.ORDERS, Measure.CONVERSIONS);

    private EmailHistory() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days != null && days.size() > 0 && record.campaign().channel() == Channel.EMAIL) {
            signs.put(Sign.EMAIL_HISTORY_DAYS, days.asOf() - days.epochDay(0))
                    .put(Sign.BUSIEST_QUARTER_SHARE, busiestQuarterShare(days));
        }
    }

    private static @Nullable Double busiestQuarterShare(RecentDays days) {
        long yearAgo = days.asOf() - YEAR;
        for (Measure measure : ORDERS) {
            double[] orders = days.column(measure);
            Double sum = days.last(measure, YEAR);
            if (orders != null && sum != null && sum > 0 && days.reachBackTo(yearAgo)) {
                return best(days, orders, days.indexFrom(yearAgo)) / sum;
            }
        }
        return null;
    }

    /** The most orders of 13 weeks running. */
    private static double best(RecentDays days, double[] orders, int start) {
        double best = 0;
        double sum = 0;
        int oldest = start;
        for (int i = start; i < days.size(); i++) {
            sum += known(orders[i]);
            while (days.epochDay(oldest) <= days.epochDay(i) - QUARTER) {
                sum -= known(orders[oldest]);
                oldest++;
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private static double known(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }
}

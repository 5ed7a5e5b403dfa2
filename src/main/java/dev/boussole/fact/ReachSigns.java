package dev.boussole.fact;

import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people the weeks reach, and how often (kpis.md, A10). People do not add up over days, so that only rows of a
 * week each are compared, and only weeks that follow each other.
 */
final class ReachSigns {
    private static final int WEEKS = 3;
    /** An older week says nothing of today. */
    private static final int AGE_DAYS_MAX = 14;

    private ReachSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        List<Week> weeks = days == null ? List.of() : latest(days);
        signs.put(Sign.REACH_WEEKS, weeks.size());
        if (weeks.size() >= WEEKS) {
            Week now = weeks.get(0);
            Week before = weeks.get(WEEKS - 1);
            signs.put(Sign.REACH_CHANGE, now.reach / before.reach - 1)
                    .put(Sign.FREQUENCY_CHANGE, change(now.frequency(), before.frequency()));
        }
    }

    private static @Nullable Double change(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null || !(before > 0) ? null : now / before - 1;
    }

    /** The weeks without a gap between them, latest first. */
    private static List<Week> latest(RecentDays days) {
        List<Week> found = new ArrayList<>();
        List<PeriodCounts> rows = days.periods();
        long end = -1;
        for (int i = rows.size() - 1; i >= 0; i--) {
            PeriodCounts row = rows.get(i);
            long to = row.period().to().toEpochDay();
            double reach = row.counts().get(Measure.REACH);
            boolean week = row.period().days() == DeliverySigns.WEEK && reach > 0;
            boolean next = found.isEmpty() ? to >= days.asOf() - AGE_DAYS_MAX : to == end;
            if (week && next) {
                found.add(new Week(reach, impressions(row, days)));
                end = row.period().from().toEpochDay() - 1;
            }
        }
        return found;
    }

    /** What the row says, else the sum of its days when all are there, else NaN. */
    private static double impressions(PeriodCounts row, RecentDays days) {
        double own = row.counts().get(Measure.IMPRESSIONS);
        double[] column = days.column(Measure.IMPRESSIONS);
        if (!Double.isNaN(own) || column == null) {
            return own;
        }
        int from = days.indexFrom(row.period().from().toEpochDay());
        int end = days.indexFrom(row.period().to().toEpochDay() + 1);
        double sum = end - from == row.period().days() ? 0 : Double.NaN;
        for (int i = from; i < end; i++) {
            sum += column[i];
        }
        return sum;
    }

    private record Week(double reach, double impressions) {
        @Nullable
        Double frequency() {
            return Double.isNaN(impressions) ? null : (Double) (impressions / reach);
        }
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.statistics.Autocorrelation;
import dev.boussole.statistics.PairedMoments;
import dev.boussole.statistics.RatioOfSums;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one figure brings per unit of another over the window of a KPI, against the same over the days that the KPI is
 * compared with: so that a cause is looked for on the very days on which the symptom shows.
 *
 * @param now ratio of the sums over the KPI's window
 * @param before the same over the earlier days, not 0
 * @param p two-sided p-value of no change, days as sampling units (statistics.RatioOfSums); null where it is not estimable
 */
record Shift(double now, double before, @Nullable Double p) {
    private static final double LEVEL = 0.95;
    /** Fewer days cannot tell correlation of consecutive days from chance. */
    private static final int CORRELATION_DAYS_MIN = 14;

    /** Relative change, 0.1 for a rise of a tenth. */
    double change() {
        return (now - before) / Math.abs(before);
    }

    /** Against the weeks that serve the KPI as its own past; null where there are none. */
    static @Nullable Shift againstPast(CampaignRecord record, Kpi kpi, double @Nullable [] y, double @Nullable [] x) {
        KpiValue value = record.measured().get(kpi);
        KpiValue past = record.past().get(kpi);
        return value == null || past == null ? null : of(record.days(), y, x, value.window(), past.window());
    }

    /** Against the window before, as the KPI's trend is; null where the KPI has none. */
    static @Nullable Shift againstBefore(
            @Nullable RecentDays days, @Nullable KpiValue value, double @Nullable [] y, double @Nullable [] x) {
        Trend trend = value == null ? null : value.trend();
        return value == null || trend == null ? null : of(days, y, x, value.window(), trend.comparison());
    }

    /** Between two periods; null where it cannot be computed. */
    static @Nullable Shift of(
            @Nullable RecentDays days, double @Nullable [] y, double @Nullable [] x, Period now, Period before) {
        if (days == null || y == null || x == null) {
            return null;
        }
        Sums after = Sums.of(days, y, x, now);
        Sums earlier = Sums.of(days, y, x, before);
        double ratio = after.ratio();
        double past = earlier.ratio();
        return !Double.isFinite(ratio) || !Double.isFinite(past) || past == 0
                ? null
                : new Shift(ratio, past, p(earlier, after));
    }

    private static @Nullable Double p(Sums before, Sums after) {
        double inflation = Math.max(before.inflation(), after.inflation());
        return RatioOfSums.compare(before.moments, after.moments, LEVEL, inflation)
                .difference()
                .map(difference -> difference.pValue())
                .orElse(null);
    }

    /** One for each day, so that a ratio to it is a mean by day. */
    static double[] eachDay(RecentDays days) {
        double[] ones = new double[days.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Visits: sessions, else clicks; null where neither was received. */
    static double @Nullable [] visits(RecentDays days) {
        double[] sessions = days.column(Measure.SESSIONS);
        return sessions != null ? sessions : days.column(Measure.CLICKS);
    }

    private record Sums(double[] y, double[] x, int from, int end, PairedMoments moments) {
        static Sums of(RecentDays days, double[] y, double[] x, Period period) {
            int from = days.indexFrom(period.from().toEpochDay());
            int end = days.indexFrom(period.to().toEpochDay() + 1);
            return new Sums(y, x, from, end, PairedMoments.of(y, x, from, end));
        }

        double ratio() {
            return moments.meanY() / moments.meanX();
        }

        /** Widening for days that resemble the day before, from the residuals of the ratio. */
        double inflation() {
            if (moments.days() < CORRELATION_DAYS_MIN) {
                return 1;
            }
            double[] residuals = new double[end - from];
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = y[from + i] - ratio() * x[from + i];
            }
            return Autocorrelation.inflation(residuals, 0, residuals.length);
        }
    }
}

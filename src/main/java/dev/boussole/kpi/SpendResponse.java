package dev.boussole.kpi;

import dev.boussole.statistics.Interval;
import dev.boussole.statistics.PowerCurve;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the next conversion costs, from how conversions answered to weekly spend (kpis.md, F10). */
final class SpendResponse {
    private static final double LEVEL = 0.95;
    private static final int WEEKS_MAX = 13;
    private static final int LEVELS_MIN = 4;
    /** Two weeks of less difference are one level of spend. */
    private static final double LEVEL_STEP = 1.1;

    private static final int WEEK = 7;

    private SpendResponse() {}

    /**
     * The marginal CPA at the spend of the last mature week, its interval from that of the elasticity. Null with fewer
     * than four distinct levels of weekly spend, or when conversions do not surely rise with spend.
     *
     * @param days spend and conversions by day
     */
    static @Nullable KpiValue marginalCpa(Units days, int lastMatureDay) {
        int to = Math.min(lastMatureDay, days.lastDay());
        double[] spend = new double[WEEKS_MAX];
        double[] conversions = new double[WEEKS_MAX];
        int weeks = 0;
        int oldest = to;
        double total = 0;
        for (int week = 0; week < WEEKS_MAX; week++) {
            int end = to - WEEK * week;
            Sample sample = days.between(end - WEEK + 1, end);
            if (sample.days == WEEK && sample.x > 0 && sample.y > 0 && sample.largest < 1e60) {
                spend[weeks] = sample.y;
                conversions[weeks++] = sample.x;
                oldest = end - WEEK + 1;
                total += sample.x;
            }
        }
        double[] spent = Arrays.copyOf(spend, weeks);
        if (levels(spent) < LEVELS_MIN) {
            return null;
        }
        PowerCurve curve =
                PowerCurve.fit(spent, Arrays.copyOf(conversions, weeks), LEVEL).orElse(null);
        return curve == null || !(curve.exponentInterval().low() > 0)
                ? null
                : value(curve, spend[0], total, oldest, to);
    }

    private static KpiValue value(PowerCurve curve, double spend, double conversions, int from, int to) {
        double average = curve.average(spend);
        Interval elasticity = curve.exponentInterval();
        return new KpiValue(
                Kpi.M_CPA,
                Units.period(from, to),
                curve.marginal(spend),
                new Interval(average / elasticity.high(), average / elasticity.low()),
                conversions,
                conversions,
                true,
                null);
    }

    private static int levels(double[] spend) {
        double[] sorted = spend.clone();
        Arrays.sort(sorted);
        int levels = 0;
        double last = 0;
        for (double value : sorted) {
            if (value >= last * LEVEL_STEP) {
                levels++;
                last = value;
            }
        }
        return levels;
    }
}

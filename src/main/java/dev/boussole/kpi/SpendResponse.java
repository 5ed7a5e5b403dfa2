package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.ResponseCurve;
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
            if (sample.days == WEEK && sample.x > 0 && sample.y > 0 && sample.largest < Inference.MAGNITUDE_MAX) {
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
        double[] won = Arrays.copyOf(conversions, weeks);
        ResponseCurve curve = ResponseCurve.fit(spent, won).orElse(null);
        Measured elasticity =
                ResponseCurve.elasticity(spent, won, LEVEL).measured().orElse(null);
        return curve == null || elasticity == null || !(elasticity.low() > 0)
                ? null
                : value(spend[0] / curve.at(spend[0]), elasticity, total, Units.period(oldest, to));
    }

    private static @Nullable KpiValue value(double cpa, Measured elasticity, double conversions, Period weeks) {
        double dearest = cpa / elasticity.low();
        return Double.isInfinite(dearest)
                ? null
                : new KpiValue(
                        Kpi.M_CPA,
                        weeks,
                        ResponseCurve.marginalCost(cpa, elasticity.value()),
                        new Interval(cpa / elasticity.high(), dearest),
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

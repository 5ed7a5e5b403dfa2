package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as measured over a window, always with its sample.
 *
 * @param value in the KPI's unit
 * @param interval 95 % interval, or null when it is not estimable or the platform gives an estimate without one
 * @param n the denominator of a ratio, or the number of days of a sum
 * @param successes the count that decides how much the value can carry: the numerator of a rate, the denominator of a cost
 * @param mature false when the window reaches into the conversion lag
 * @param trend null when there is no comparable window before
 */
public record KpiValue(
        Kpi kpi,
        Period window,
        double value,
        @Nullable Interval interval,
        double n,
        double successes,
        boolean mature,
        @Nullable Trend trend) {
    public KpiValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(kpi.key() + " has no finite value: " + value);
        }
    }

    public Grade grade() {
        return Grade.of(successes);
    }

    /** The same value with a trend. */
    public KpiValue with(Trend found) {
        return new KpiValue(kpi, window, value, interval, n, successes, mature, found);
    }
}

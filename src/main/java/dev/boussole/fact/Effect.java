package dev.boussole.fact;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AdditiveKpis;
import dev.boussole.statistics.Comparison;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.LogChange;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI moved from one window to another, alone or beyond a control (kpis.md, F7, on logarithms so that costs, counts
 * and rates are treated alike).
 *
 * @param effect relative, 0.1 for a rise of a tenth
 * @param low lower end of its 95 % interval
 * @param p two-sided p-value of no difference
 * @param events successes in the smallest of the windows compared
 */
record Effect(double effect, double low, double high, double p, double events) {
    private static final double LEVEL = 0.95;

    /** Two windows of one KPI. */
    record Windows(Period before, Period after) {}

    /** A KPI over both windows. */
    record Pair(LogChange.Level before, LogChange.Level after, double events) {
        /** @return null when a window has no figure, or no interval above 0 */
        static @Nullable Pair of(@Nullable DailySeries series, Kpi kpi, Windows windows, MeasureContext context) {
            KpiValue before = value(series, kpi, windows.before(), context);
            KpiValue after = value(series, kpi, windows.after(), context);
            LogChange.Level first = level(before);
            LogChange.Level second = level(after);
            return before == null || after == null || first == null || second == null
                    ? null
                    : new Pair(first, second, Math.min(before.successes(), after.successes()));
        }

        private static @Nullable KpiValue value(
                @Nullable DailySeries series, Kpi kpi, Period window, MeasureContext context) {
            return series == null
                    ? null
                    : Measurement.overWindow(series, kpi, window, context).orElse(null);
        }

        /** A sum by day, for a day that was not received is no fall. */
        private static LogChange.@Nullable Level level(@Nullable KpiValue value) {
            Interval interval = value == null ? null : value.interval();
            if (value == null || interval == null || !(value.value() > 0)) {
                return null;
            }
            double days = AdditiveKpis.contains(value.kpi()) ? value.n() : 1;
            return LogChange.Level.of(
                    value.value() / days, new Interval(interval.low() / days, interval.high() / days), LEVEL);
        }

        @Nullable
        Effect shift() {
            return Effect.of(LogChange.of(before, after, LEVEL), events);
        }

        /** What is left of the shift when that of a control is taken off. */
        @Nullable
        Effect beyond(Pair control) {
            return Effect.of(
                    LogChange.beyond(before, after, control.before, control.after, LEVEL),
                    Math.min(events, control.events));
        }
    }

    private static @Nullable Effect of(Comparison comparison, double events) {
        return comparison
                .difference()
                .map(found -> new Effect(
                        found.value(), found.interval().low(), found.interval().high(), found.pValue(), events))
                .orElse(null);
    }
}

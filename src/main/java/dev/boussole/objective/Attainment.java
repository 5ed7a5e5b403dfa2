package dev.boussole.objective;

import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A measured KPI beside its reference.
 *
 * @param trendQ the trend's p-value after false-discovery control over the whole review (Benjamini-Hochberg), or null
 */
public record Attainment(
        KpiValue measured,
        @Nullable Reference reference,
        @Nullable Double trendQ) {
    public Standing standing() {
        Interval interval = measured.interval();
        if (reference == null || interval == null) {
            return Standing.UNKNOWN;
        }
        if (interval.high() < reference.low()) {
            return Standing.BELOW;
        }
        return interval.low() > reference.high() ? Standing.ABOVE : Standing.NEAR;
    }
}

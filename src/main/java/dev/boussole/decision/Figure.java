package dev.boussole.decision;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Reference;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Measured;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stood when a recommendation was first made.
 *
 * @param name what was looked at: a KPI's key, or a fact such as {@code Campaign.frequency}
 * @param low lower end of the 95 % interval, or null where there is none, as are the others
 * @param reference what it was compared with
 */
public record Figure(
        String name,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double n,
        @Nullable Double successes,
        @Nullable Period window,
        @Nullable Double reference) {
    /** @throws IllegalArgumentException when the value is not finite */
    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " has no finite value: " + value);
        }
    }

    static Figure of(KpiValue measured, @Nullable Reference reference) {
        Interval interval = measured.interval();
        return new Figure(
                measured.kpi().key(),
                measured.value(),
                interval == null ? null : (Double) interval.low(),
                interval == null ? null : (Double) interval.high(),
                measured.n(),
                measured.successes(),
                measured.window(),
                reference == null ? null : (Double) reference.value());
    }

    /** The value with its interval, each divided by {@code divisor}; nothing where there is no interval. */
    Optional<Measured> measured(double divisor) {
        return low == null || high == null || !(divisor > 0)
                ? Optional.empty()
                : Optional.of(new Measured(value / divisor, new Interval(low / divisor, high / divisor)));
    }
}

package dev.boussole.objective;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a KPI runs from the first to the last day of a period, day by day: what {@link Pace} says of its last day, said of
 * every day.
 *
 * @param sum whether it is a sum over days; a ratio of sums otherwise
 * @param behind days received, oldest first
 * @param ahead days from the first whose figures are not complete to the last, without those on which nothing is due
 * @param plan of a sum, what each day must have come to for the target to be met; empty for a ratio
 */
public record PaceCourse(
        Kpi kpi,
        Period period,
        boolean sum,
        double target,
        List<Behind> behind,
        List<Ahead> ahead,
        List<Planned> plan) {
    public PaceCourse {
        behind = List.copyOf(behind);
        ahead = List.copyOf(ahead);
        plan = List.copyOf(plan);
    }

    /** @param value of all days of the period up to this one @param complete whether nothing of it is still to arrive */
    public record Behind(LocalDate day, double value, boolean complete) {}

    /** @param expected of all days of the period up to this one @param interval 95 % prediction interval of it */
    public record Ahead(LocalDate day, double expected, Interval interval) {}

    /** @param value what all days up to this one come to on plan */
    public record Planned(LocalDate day, double value) {}

    /**
     * The course of a KPI towards a target on the last day of a period; empty when it was not received by day, is neither a
     * sum nor a ratio of sums, or the period has not begun.
     */
    public static Optional<PaceCourse> of(
            Kpi kpi, Period period, double target, DailySeries series, MeasureContext context) {
        if (!context.asOf().isAfter(period.from())) {
            return Optional.empty();
        }
        int lagDays = KpiCatalogue.of(kpi).immatureDays(context.account());
        return DailyFigures.measured(series, kpi, context)
                .map(figures -> Pacing.course(figures, kpi, period, context.asOf(), lagDays, target));
    }
}

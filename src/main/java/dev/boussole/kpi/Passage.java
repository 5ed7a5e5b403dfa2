package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What of one count goes on to the next, such as clicks to sessions: measured as every rate is. */
public final class Passage {
    private Passage() {}

    /**
     * The share with its interval over the days that have both counts; empty where no day has, or there was nothing to go
     * on from.
     *
     * @param from a count that adds up
     * @param to likewise
     */
    public static Optional<KpiValue> of(
            DailySeries series, Measure from, Measure to, Period period, MeasureContext context) {
        String formula = to.key() + " / " + from.key();
        KpiDefinition definition = KpiCatalogue.of(Kpi.own(
                        to.key() + "_per_" + from.key(), Kpi.Unit.RATE, Kpi.Direction.UP, Text.same(formula))
                .defined(itself -> new KpiDefinition(
                        itself,
                        Family.OWN,
                        List.of(Formula.Ratio.of(to, from)),
                        Aggregation.RATIO_OF_SUMS,
                        IntervalModel.WILSON,
                        List.of(to),
                        false,
                        0,
                        null,
                        false,
                        Text.same(""),
                        formula)));
        return Measurement.overWindow(series, definition.kpi(), period, context);
    }

    /** The count over the days of a period that have it; empty where none has. */
    public static Optional<Double> count(DailySeries series, Measure measure, Period period) {
        double[] column = series.column(measure);
        double sum = 0;
        boolean known = false;
        LocalDate after = period.to().plusDays(1);
        int end = series.indexFrom(after.toEpochDay());
        for (int i = series.indexFrom(period.from().toEpochDay()); column != null && i < end; i++) {
            if (!Double.isNaN(column[i])) {
                sum += column[i];
                known = true;
            }
        }
        return known ? Optional.of(sum) : Optional.empty();
    }
}

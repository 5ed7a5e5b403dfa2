package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Formula.Latest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure that stands at a date: the last known one counts. */
final class StockKpi implements Method {
    private static final int AGE_DAYS_MAX = 90;

    private final KpiDefinition definition;
    private final Latest formula;
    private final DailySeries series;
    private final MeasureContext context;

    StockKpi(KpiDefinition definition, Latest formula, DailySeries series, MeasureContext context) {
        this.definition = definition;
        this.formula = formula;
        this.series = series;
        this.context = context;
    }

    @Override
    public @Nullable KpiValue measure() {
        List<RowValue> rows = rows();
        if (rows.isEmpty()) {
            return null;
        }
        RowValue last = rows.get(rows.size() - 1);
        boolean old = last.period().to().isBefore(context.asOf().minusDays(AGE_DAYS_MAX));
        return old ? null : last.value(definition, last.trend(rows));
    }

    @Override
    public @Nullable KpiValue past(Period window) {
        return RowValue.past(definition, rows(), window);
    }

    /**
     * As it stood at the end of the period; a percentile only for the very period. Null if nothing was received for it.
     */
    @Override
    public @Nullable KpiValue over(Period period) {
        boolean exact = definition.aggregation() == Aggregation.RECOMPUTED;
        List<RowValue> rows = rows().stream()
                .filter(row -> exact
                        ? row.period().equals(period)
                        : period.contains(row.period().to()))
                .toList();
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).value(definition, null);
    }

    private List<RowValue> rows() {
        List<RowValue> rows = new ArrayList<>();
        Measure whole = formula.denominator();
        for (PeriodCounts row : series.periods()) {
            double all = whole == null ? 1 : row.counts().get(whole);
            add(rows, row.period(), row.counts().get(formula.numerator()), all, evidence(row));
        }
        double[] parts = series.column(formula.numerator());
        double[] wholes = whole == null ? null : series.column(whole);
        if (parts != null && (wholes != null || whole == null)) {
            for (int i = 0; i < parts.length; i++) {
                Period day = Period.day(LocalDate.ofEpochDay(series.epochDay(i)));
                add(rows, day, parts[i], wholes == null ? 1 : wholes[i], evidence(i));
            }
        }
        rows.sort(Comparator.comparing((RowValue row) -> row.period().to()));
        return rows;
    }

    private void add(List<RowValue> rows, Period period, double part, double whole, double evidence) {
        double value = formula.factor() * part / whole;
        if (Double.isFinite(value) && period.to().isBefore(context.asOf())) {
            boolean share = definition.interval() == IntervalModel.WILSON;
            double successes = share ? part : Sample.known(evidence);
            rows.add(new RowValue(period, value, part, share ? whole : period.days(), successes));
        }
    }

    private double evidence(PeriodCounts row) {
        for (Measure count : definition.evidence()) {
            double figure = row.counts().get(count);
            if (!Double.isNaN(figure)) {
                return figure;
            }
        }
        return Double.NaN;
    }

    private double evidence(int day) {
        for (Measure count : definition.evidence()) {
            double[] column = series.column(count);
            if (column != null && !Double.isNaN(column[day])) {
                return column[day];
            }
        }
        return Double.NaN;
    }
}

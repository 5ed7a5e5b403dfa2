package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Formula.OfPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure of people: it holds for the period of a row and is never added up. */
final class PeriodKpi implements Method {
    /** An older row says nothing of today. */
    private static final int AGE_DAYS_MAX = 14;

    private static final int DAYS_MIN = 7;

    private final KpiDefinition definition;
    private final OfPeriod formula;
    private final DailySeries series;
    private final MeasureContext context;

    PeriodKpi(KpiDefinition definition, OfPeriod formula, DailySeries series, MeasureContext context) {
        this.definition = definition;
        this.formula = formula;
        this.series = series;
        this.context = context;
    }

    /** From the latest weekly row, else the row of two weeks, of a month, of any length. */
    @Override
    public @Nullable KpiValue measure() {
        var oldest = context.asOf().minusDays(AGE_DAYS_MAX);
        List<RowValue> rows = rows();
        Optional<RowValue> current = rows.stream()
                .filter(row -> !row.period().to().isBefore(oldest))
                .min(Comparator.comparingInt((RowValue row) -> preference(row.period()))
                        .thenComparing(row -> row.period().to(), Comparator.reverseOrder())
                        .thenComparingInt(row -> row.period().days()));
        return current.map(row -> row.value(definition, row.trend(rows))).orElse(null);
    }

    @Override
    public @Nullable KpiValue past(Period window) {
        return RowValue.past(definition, rows(), window);
    }

    @Override
    public @Nullable KpiValue over(Period period) {
        return rows().stream()
                .filter(row -> row.period().equals(period))
                .findFirst()
                .map(row -> row.value(definition, null))
                .orElse(null);
    }

    private static int preference(Period period) {
        int days = period.days();
        if (days == 7) {
            return 0;
        }
        if (days == 14) {
            return 1;
        }
        return days >= 28 && days <= 31 ? 2 : 3;
    }

    private List<RowValue> rows() {
        List<RowValue> rows = new ArrayList<>();
        for (PeriodCounts row : series.periods()) {
            if (row.period().days() >= DAYS_MIN && row.period().to().isBefore(context.asOf())) {
                RowValue value = row(row);
                if (value != null) {
                    rows.add(value);
                }
            }
        }
        return rows;
    }

    private @Nullable RowValue row(PeriodCounts row) {
        double y = figure(formula.numerator(), row);
        double x = formula.denominator() == null ? 1 : figure(formula.denominator(), row);
        double value = formula.factor() * y / x;
        if (!Double.isFinite(value)) {
            return null;
        }
        boolean people = formula.denominator() == null || definition.interval() == IntervalModel.WILSON;
        return new RowValue(
                row.period(),
                value,
                y,
                formula.denominator() == null ? row.period().days() : x,
                people ? y : x);
    }

    /** What the row says; else, for what adds up, the sum of its days when all are there; else NaN. */
    private double figure(Measure measure, PeriodCounts row) {
        double own = row.counts().get(measure);
        double[] column = series.column(measure);
        if (!Double.isNaN(own) || !measure.additive() || column == null) {
            return own;
        }
        int start = series.indexFrom(row.period().from().toEpochDay());
        int end = series.indexFrom(row.period().to().toEpochDay() + 1);
        double sum = end - start == row.period().days() ? 0 : Double.NaN;
        for (int i = start; i < end; i++) {
            sum += column[i];
        }
        return sum;
    }
}

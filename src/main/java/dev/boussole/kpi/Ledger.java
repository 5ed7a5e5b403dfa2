package dev.boussole.kpi;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Linear.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads formulas in the rows of one scope. */
final class Ledger {
    private final DailySeries series;
    private final int asOf;
    private final int[] days;
    private final double[] ones;

    Ledger(DailySeries series, MeasureContext context) {
        this.series = series;
        this.asOf = (int) context.asOf().toEpochDay();
        this.days = new int[series.indexFrom(asOf)];
        for (int i = 0; i < days.length; i++) {
            days[i] = series.epochDay(i);
        }
        this.ones = new double[series.size()];
        Arrays.fill(ones, 1);
    }

    /** The days that have every measure of the formula, or null where a measure was never received by day. */
    @Nullable
    Units days(KpiDefinition definition, Formula formula) {
        double[] y = numerator(formula, this::column);
        double[] x = denominator(formula, this::column);
        if (y == null || x == null || days.length == 0) {
            return null;
        }
        double[] evidence = Evidence.of(definition, formula, y, x, ones, this::column);
        Units units = new Units(
                days,
                days,
                y,
                x,
                evidence,
                squares(formula, this::column, y),
                Evidence.enough(evidence, ones),
                Evidence.wanted(definition.kpi(), evidence, ones));
        return units.isEmpty() ? null : units;
    }

    /** The rows of longer periods that have every measure, latest and shortest first chosen, without overlap; or null. */
    @Nullable
    Units rows(KpiDefinition definition, Formula formula) {
        List<PeriodCounts> chain = chain(formula);
        if (chain.isEmpty()) {
            return null;
        }
        int[] from = chain.stream()
                .mapToInt(row -> (int) row.period().from().toEpochDay())
                .toArray();
        int[] to = chain.stream()
                .mapToInt(row -> (int) row.period().to().toEpochDay())
                .toArray();
        double[] lengths =
                chain.stream().mapToDouble(row -> row.period().days()).toArray();
        Columns columns = linear -> column(chain, row -> value(linear, row.counts()));
        double[] y = numerator(formula, columns);
        double[] x = formula instanceof Formula.Sum ? lengths : denominator(formula, columns);
        if (y == null || x == null) {
            return null;
        }
        double[] evidence = Evidence.of(definition, formula, y, x, lengths, columns);
        Units units = new Units(
                from,
                to,
                y,
                x,
                evidence,
                squares(formula, columns, y),
                Evidence.enough(evidence, lengths),
                Evidence.wanted(definition.kpi(), evidence, lengths));
        return units.isEmpty() ? null : units;
    }

    private List<PeriodCounts> chain(Formula formula) {
        List<PeriodCounts> rows = new ArrayList<>();
        List<PeriodCounts> all = series.periods();
        int free = asOf;
        for (int i = all.size() - 1; i >= 0; i--) {
            PeriodCounts row = all.get(i);
            // Rows are sorted by end, then by start: the last of an end is the shortest.
            if (row.period().to().toEpochDay() < free && has(formula, row.counts())) {
                rows.add(0, row);
                free = (int) row.period().from().toEpochDay();
            }
        }
        return rows;
    }

    private static boolean has(Formula formula, Counts counts) {
        for (Measure measure : formula.measures()) {
            if (Double.isNaN(counts.get(measure))) {
                return false;
            }
        }
        return true;
    }

    private double @Nullable [] numerator(Formula formula, Columns columns) {
        if (formula instanceof Formula.Sum sum) {
            return columns.of(sum.linear());
        }
        if (formula instanceof Formula.Ratio ratio) {
            return columns.of(ratio.numerator());
        }
        if (formula instanceof Formula.Growth growth) {
            return columns.of(growth.flow() == null ? Linear.of(growth.stock()) : growth.flow());
        }
        return formula instanceof Formula.Score score ? columns.of(score.net()) : null;
    }

    private double @Nullable [] denominator(Formula formula, Columns columns) {
        if (formula instanceof Formula.Sum) {
            return ones;
        }
        if (formula instanceof Formula.Ratio ratio) {
            return columns.of(ratio.denominator());
        }
        if (formula instanceof Formula.Growth growth) {
            return columns.of(Linear.of(growth.stock()));
        }
        return formula instanceof Formula.Score score ? columns.of(score.all()) : null;
    }

    private static double[] squares(Formula formula, Columns columns, double[] otherwise) {
        double[] squares = formula instanceof Formula.Score score ? columns.of(score.decided()) : null;
        return squares == null ? otherwise : squares;
    }

    private double @Nullable [] column(Linear linear) {
        Measure single = linear.single();
        if (single != null) {
            return series.column(single);
        }
        double[] total = new double[series.size()];
        for (Term term : linear.terms()) {
            if (!add(term, total)) {
                return null;
            }
        }
        return total;
    }

    private boolean add(Term term, double[] total) {
        double[] measure = series.column(term.measure());
        double[] times = term.times() == null ? ones : series.column(term.times());
        double[] over = term.over() == null ? ones : series.column(term.over());
        if (measure == null || times == null || over == null) {
            return false;
        }
        for (int i = 0; i < total.length; i++) {
            total[i] += term.coefficient() * product(measure[i], times[i], over[i]);
        }
        return true;
    }

    private static double product(double measure, double times, double over) {
        return over > 0 ? measure * times / over : Double.NaN;
    }

    private static double[] column(List<PeriodCounts> rows, ToDoubleFunction<PeriodCounts> figure) {
        return rows.stream().mapToDouble(figure).toArray();
    }

    private static double value(Linear linear, Counts counts) {
        double total = 0;
        for (Term term : linear.terms()) {
            double times = term.times() == null ? 1 : counts.get(term.times());
            double over = term.over() == null ? 1 : counts.get(term.over());
            total += term.coefficient() * product(counts.get(term.measure()), times, over);
        }
        return total;
    }

    /** The figures of a sum of measures, one for each unit; null when one of them was never received. */
    interface Columns {
        double @Nullable [] of(Linear linear);
    }
}

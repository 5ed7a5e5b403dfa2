package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.Forecast;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as one row tells it.
 *
 * @param y numerator
 * @param n denominator of a ratio, or the days of the row
 */
record RowValue(Period period, double value, double y, double n, double successes) {
    private static final double LEVEL = 0.95;
    private static final int BEFORE_MIN = 2;
    private static final int BEFORE_MAX = 8;
    /** Months differ by so many days. */
    private static final int LENGTH_TOLERANCE = 3;

    private static final int MONTH_DAYS = 28;
    private static final int PAST_DAYS_MIN = 56;
    private static final int PAST_DAYS_MAX = 84;

    KpiValue value(KpiDefinition definition, @Nullable Trend trend) {
        boolean proportion = definition.interval() == IntervalModel.WILSON && y >= 0 && y <= n && n > 0;
        Interval interval = proportion ? Wilson.interval(y, n, LEVEL) : null;
        return new KpiValue(definition.kpi(), period, value, interval, n, Math.max(0, successes), true, trend);
    }

    /** Against the rows before it, taken as draws of one Student law; null with fewer than two. */
    @Nullable
    Trend trend(List<RowValue> rows) {
        List<RowValue> before = before(rows, period, BEFORE_MAX * period.days());
        if (before.size() < BEFORE_MIN) {
            return null;
        }
        double[] values = before.stream().mapToDouble(RowValue::value).toArray();
        double sum = 0;
        double successes = 0;
        for (RowValue row : before) {
            sum += row.value;
            successes += row.successes;
        }
        double mean = sum / values.length;
        boolean sane = Math.abs(sum) + Math.abs(value) < Inference.MAGNITUDE_MAX;
        double p = value == mean ? 1 : sane ? pValue(values, sum) : Double.NaN;
        return mean == 0 || Double.isNaN(p)
                ? null
                : new Trend(span(before), mean, (value - mean) / Math.abs(mean), p, successes / values.length);
    }

    /** Chance that the next of such rows is at least as far off, on either side. */
    private double pValue(double[] values, double sum) {
        return Forecast.total(values, 1, sum + value, LEVEL)
                .projection()
                .map(next -> 2 * Math.min(next.probability(), 1 - next.probability()))
                .orElse(Double.NaN);
    }

    /**
     * The middle one of the rows of 8 to 12 weeks before the window that are as long as it, as the source gave it: such
     * figures are not averaged. Null when the rows are fewer.
     */
    static @Nullable KpiValue past(KpiDefinition definition, List<RowValue> rows, Period window) {
        List<RowValue> before = before(rows, window, PAST_DAYS_MAX);
        int days = before.stream().mapToInt(row -> row.period().days()).sum();
        if (days < PAST_DAYS_MIN) {
            return null;
        }
        before.sort(Comparator.comparingDouble(RowValue::value));
        return before.get((before.size() - 1) / 2).value(definition, null);
    }

    /** The rows of about the window's length that lie in the days before it, newest first, without overlap. */
    private static List<RowValue> before(List<RowValue> rows, Period window, int days) {
        List<RowValue> before = new ArrayList<>();
        int tolerance = window.days() >= MONTH_DAYS ? LENGTH_TOLERANCE : 0;
        var free = window.from();
        var oldest = window.from().minusDays(days);
        for (int i = rows.size() - 1; i >= 0; i--) {
            Period row = rows.get(i).period;
            boolean alike = Math.abs(row.days() - window.days()) <= tolerance;
            if (alike && row.to().isBefore(free) && !row.from().isBefore(oldest)) {
                before.add(rows.get(i));
                free = row.from();
            }
        }
        return before;
    }

    private static Period span(List<RowValue> newestFirst) {
        return new Period(
                newestFirst.get(newestFirst.size() - 1).period.from(),
                newestFirst.get(0).period.to());
    }
}

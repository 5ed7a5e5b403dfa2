package dev.boussole.campaign;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The daily figures of several scopes together, such as the campaigns of a channel. Only additive measures are pooled. A
 * measure that less than 95 % of the rows have is left out, because a ratio over it would set the figures of some against
 * those of others; spend is kept, because a campaign without it costs no media. Not thread-safe.
 */
public final class PooledSeries {
    private static final Measure[] MEASURES = Measure.values();
    private static final double ROWS_MIN = 0.95;
    private static final Source SEVERAL = new Source("", 0);

    private int firstDay;
    private int days;
    private int[] rowsOfDay = new int[0];
    private final Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
    private final long[] rowsWith = new long[MEASURES.length];
    private long rows;

    /** Adds all rows of a scope. */
    public void add(DailySeries series) {
        if (series.size() > 0) {
            cover(series.epochDay(0), series.epochDay(series.size() - 1));
            addRows(series);
        }
    }

    /** Adds everything that another pool holds. */
    public void add(PooledSeries other) {
        if (other.days == 0) {
            return;
        }
        cover(other.firstDay, other.firstDay + other.days - 1);
        int shift = other.firstDay - firstDay;
        for (int i = 0; i < other.days; i++) {
            rowsOfDay[shift + i] += other.rowsOfDay[i];
        }
        rows += other.rows;
        other.columns.forEach((measure, theirs) -> {
            rowsWith[measure.ordinal()] += other.rowsWith[measure.ordinal()];
            double[] ours = column(measure);
            for (int i = 0; i < other.days; i++) {
                add(ours, shift + i, theirs[i]);
            }
        });
    }

    /** A pool of everything here but the rows of {@code part}, which must have been added before. */
    public PooledSeries without(DailySeries part) {
        PooledSeries others = new PooledSeries();
        others.add(this);
        int size = part.size();
        others.rows -= size;
        for (int i = 0; i < size; i++) {
            others.rowsOfDay[part.epochDay(i) - others.firstDay]--;
        }
        for (Measure measure : MEASURES) {
            double[] values = measure.additive() ? part.column(measure) : null;
            double[] column = values == null ? null : others.columns.get(measure);
            for (int i = 0; values != null && column != null && i < size; i++) {
                if (!Double.isNaN(values[i])) {
                    others.rowsWith[measure.ordinal()]--;
                    column[part.epochDay(i) - others.firstDay] -= values[i];
                }
            }
        }
        return others;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public DailySeries build() {
        int[] places = new int[days];
        int size = 0;
        for (int i = 0; i < days; i++) {
            if (rowsOfDay[i] > 0) {
                places[size++] = i;
            }
        }
        int[] epochDays = new int[size];
        Source[] sources = new Source[size];
        Arrays.fill(sources, SEVERAL);
        for (int i = 0; i < size; i++) {
            epochDays[i] = firstDay + places[i];
        }
        int kept = size;
        Map<Measure, double[]> common = new EnumMap<>(Measure.class);
        columns.forEach((measure, column) -> {
            if (common(measure)) {
                common.put(measure, pick(column, places, kept));
            }
        });
        return new DailySeries(epochDays, Collections.unmodifiableMap(common), sources, List.of());
    }

    private boolean common(Measure measure) {
        long given = rowsWith[measure.ordinal()];
        return given > 0 && (measure == Measure.SPEND || given >= ROWS_MIN * rows);
    }

    private static double[] pick(double[] column, int[] places, int size) {
        double[] picked = new double[size];
        for (int i = 0; i < size; i++) {
            picked[i] = column[places[i]];
        }
        return picked;
    }

    private void addRows(DailySeries series) {
        int size = series.size();
        rows += size;
        for (int i = 0; i < size; i++) {
            rowsOfDay[series.epochDay(i) - firstDay]++;
        }
        for (Measure measure : MEASURES) {
            double[] values = measure.additive() ? series.column(measure) : null;
            if (values != null) {
                rowsWith[measure.ordinal()] += addColumn(series, values, column(measure));
            }
        }
    }

    /** Adds one measure and returns the number of rows that have it. */
    private int addColumn(DailySeries series, double[] values, double[] column) {
        int given = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                given++;
                add(column, series.epochDay(i) - firstDay, values[i]);
            }
        }
        return given;
    }

    private static void add(double[] column, int place, double value) {
        if (!Double.isNaN(value)) {
            column[place] = Double.isNaN(column[place]) ? value : column[place] + value;
        }
    }

    private double[] column(Measure measure) {
        return columns.computeIfAbsent(measure, key -> missing(rowsOfDay.length));
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /** Makes room for the days from {@code first} to {@code last}. */
    private void cover(int first, int last) {
        if (days == 0) {
            firstDay = first;
        }
        int from = Math.min(first, firstDay);
        int to = days == 0 ? last : Math.max(last, firstDay + days - 1);
        if (days > 0 && from == firstDay && to == firstDay + days - 1) {
            return;
        }
        int length = to - from + 1;
        int shift = firstDay - from;
        int[] counts = new int[length];
        System.arraycopy(rowsOfDay, 0, counts, shift, days);
        int before = days;
        columns.replaceAll((measure, column) -> {
            double[] longer = missing(length);
            System.arraycopy(column, 0, longer, shift, before);
            return longer;
        });
        rowsOfDay = counts;
        firstDay = from;
        days = length;
    }
}

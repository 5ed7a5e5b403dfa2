package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the rows of one scope in any order and makes them a {@link DailySeries}. */
final class SeriesBuilder {
    private int size;
    private int[] days = new int[32];
    private int[] lines = new int[32];
    private String[] files = new String[32];
    private final Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
    private final List<DailySeries.PeriodCounts> periods = new ArrayList<>();
    private boolean sorted = true;

    void day(long epochDay, Counts counts, String file, int line) {
        if (size == days.length) {
            grow();
        }
        if (size > 0 && days[size - 1] >= epochDay) {
            sorted = false;
        }
        days[size] = (int) epochDay;
        lines[size] = line;
        files[size] = file;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.has(i)) {
                column(counts.measure(i))[size] = counts.value(i);
            }
        }
        size++;
    }

    void period(Period period, Counts counts, String file, int line) {
        Measure[] kept = new Measure[counts.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = counts.measure(i);
        }
        Counts copy = new Counts(kept);
        for (int i = 0; i < kept.length; i++) {
            copy.set(i, counts.value(i));
        }
        periods.add(new DailySeries.PeriodCounts(period, copy, new Source(file, line)));
    }

    private double[] column(Measure measure) {
        double[] column = columns.get(measure);
        if (column == null) {
            column = new double[days.length];
            Arrays.fill(column, Double.NaN);
            columns.put(measure, column);
        }
        return column;
    }

    private void grow() {
        int length = days.length * 2;
        days = Arrays.copyOf(days, length);
        lines = Arrays.copyOf(lines, length);
        files = Arrays.copyOf(files, length);
        columns.replaceAll((measure, column) -> {
            double[] longer = Arrays.copyOf(column, length);
            Arrays.fill(longer, column.length, length, Double.NaN);
            return longer;
        });
    }

    DailySeries build() {
        periods.sort(Comparator.comparing(
                        (DailySeries.PeriodCounts row) -> row.period().to())
                .thenComparing(row -> row.period().from())
                .thenComparing(row -> row.source().file())
                .thenComparing(row -> row.source().line()));
        return sorted ? trimmed() : merged(order());
    }

    private DailySeries trimmed() {
        Source[] sources = new Source[size];
        for (int i = 0; i < size; i++) {
            sources[i] = new Source(files[i], lines[i]);
        }
        Map<Measure, double[]> trimmed = new EnumMap<>(columns);
        trimmed.replaceAll((measure, column) -> Arrays.copyOf(column, size));
        return new DailySeries(Arrays.copyOf(days, size), trimmed, sources, periods);
    }

    private int[] order() {
        Integer[] places = new Integer[size];
        Arrays.setAll(places, i -> i);
        Arrays.sort(
                places,
                Comparator.comparingInt((Integer i) -> days[i])
                        .thenComparing(i -> files[i])
                        .thenComparingInt(i -> lines[i]));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    /**
     * Rows of one day become one: figures of the same file are added, because platforms write a row per network or
     * device; a figure that another file gave before is kept once, because files of one scope overlap.
     */
    private DailySeries merged(int[] order) {
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || days[order[i]] != days[order[i - 1]]) {
                distinct++;
            }
        }
        int[] mergedDays = new int[distinct];
        Source[] sources = new Source[distinct];
        int[] target = new int[size];
        int at = -1;
        for (int i = 0; i < size; i++) {
            int row = order[i];
            if (i == 0 || days[row] != days[order[i - 1]]) {
                at++;
                mergedDays[at] = days[row];
                sources[at] = new Source(files[row], lines[row]);
            }
            target[i] = at;
        }
        Map<Measure, double[]> merged = new EnumMap<>(columns);
        int length = distinct;
        merged.replaceAll((measure, column) -> merge(column, measure, order, target, length));
        return new DailySeries(mergedDays, merged, sources, periods);
    }

    private double[] merge(double[] column, Measure measure, int[] order, int[] target, int distinct) {
        double[] merged = new double[distinct];
        String[] from = new String[distinct];
        Arrays.fill(merged, Double.NaN);
        for (int i = 0; i < size; i++) {
            double value = column[order[i]];
            int day = target[i];
            if (Double.isNaN(value)) {
                continue;
            }
            String file = files[order[i]];
            if (from[day] == null) {
                merged[day] = value;
                from[day] = file;
            } else if (file.equals(from[day]) && measure.additive()) {
                merged[day] += value;
            }
        }
        return merged;
    }
}

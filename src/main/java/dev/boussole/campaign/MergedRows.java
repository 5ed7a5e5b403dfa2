package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one day become one: figures of the same file are added, because platforms write a row per network or device; a
 * figure that another file gave before is kept once, because files of one scope overlap.
 */
final class MergedRows {
    private record Row(RowBlock block, int row) {
        int day() {
            return block.day(row);
        }

        int line() {
            return block.line(row);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final int[] target;
    private final int days;

    MergedRows(List<RowBlock> blocks) {
        for (RowBlock block : blocks) {
            for (int row = 0; row < block.size(); row++) {
                rows.add(new Row(block, row));
            }
        }
        rows.sort(Comparator.comparingInt(Row::day)
                .thenComparing(row -> row.block().file())
                .thenComparingInt(Row::line));
        target = new int[rows.size()];
        int day = -1;
        for (int i = 0; i < target.length; i++) {
            day += i == 0 || rows.get(i).day() != rows.get(i - 1).day() ? 1 : 0;
            target[i] = day;
        }
        days = day + 1;
    }

    DailySeries series(List<DailySeries.PeriodCounts> periods) {
        int[] epochDays = new int[days];
        Source[] sources = new Source[days];
        Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
        Map<Measure, @Nullable String[]> givenBy = new EnumMap<>(Measure.class);
        for (int i = 0; i < target.length; i++) {
            Row row = rows.get(i);
            int day = target[i];
            if (sources[day] == null) {
                epochDays[day] = row.day();
                sources[day] = new Source(row.block().file(), row.line());
            }
            for (int column = 0; column < row.block().width(); column++) {
                double value = row.block().value(row.row(), column);
                if (!Double.isNaN(value)) {
                    Measure measure = row.block().measure(column);
                    double[] figures = columns.computeIfAbsent(measure, key -> missing(days));
                    @Nullable String[] givers = givenBy.computeIfAbsent(measure, key -> new String[days]);
                    add(figures, givers, day, value, row.block().file(), measure.additive());
                }
            }
        }
        return new DailySeries(epochDays, columns, sources, periods);
    }

    private static void add(
            double[] figures, @Nullable String[] givers, int day, double value, String file, boolean additive) {
        if (givers[day] == null) {
            figures[day] = value;
            givers[day] = file;
        } else if (additive && Objects.equals(givers[day], file)) {
            figures[day] += value;
        }
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}

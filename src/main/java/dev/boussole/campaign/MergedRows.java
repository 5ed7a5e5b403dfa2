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
 * figure that another file gave before is kept once, because files of one scope overlap. Two different figures of a
 * measure that does not add up leave the day without one.
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

    DailySeries series(List<DailySeries.PeriodCounts> periods, Clashes clashes) {
        int[] epochDays = new int[days];
        Source[] sources = new Source[days];
        Map<Measure, Column> columns = new EnumMap<>(Measure.class);
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
                    columns.computeIfAbsent(measure, key -> new Column(days)).add(day, value, row, measure, clashes);
                }
            }
        }
        Map<Measure, double[]> figures = new EnumMap<>(Measure.class);
        columns.forEach((measure, column) -> figures.put(measure, column.figures));
        return new DailySeries(epochDays, figures, sources, periods);
    }

    /** The figures of one measure and the file that gave each. */
    private static final class Column {
        private final double[] figures;
        private final @Nullable String[] givers;

        Column(int days) {
            figures = missing(days);
            givers = new String[days];
        }

        void add(int day, double value, Row row, Measure measure, Clashes clashes) {
            String file = row.block().file();
            if (givers[day] == null) {
                figures[day] = value;
                givers[day] = file;
            } else if (Objects.equals(givers[day], file) && !Double.isNaN(figures[day])) {
                if (measure.additive()) {
                    figures[day] += value;
                } else if (figures[day] != value) {
                    figures[day] = Double.NaN;
                    clashes.add(measure, new Source(file, row.line()));
                }
            }
        }
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}

package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of one day become one, see {@link MergedFigure}: platforms write a row per network or device, and files overlap. */
final class MergedRows {
    private record Row(RowBlock block, int row, int rank) {
        int day() {
            return block.day(row);
        }

        int line() {
            return block.line(row);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final FileOrder files;

    MergedRows(List<RowBlock> blocks, FileOrder files) {
        this.files = files;
        Map<Giver, Integer> ranks =
                files.ranks(blocks.stream().map(RowBlock::giver).toList());
        for (RowBlock block : blocks) {
            int rank = ranks.getOrDefault(block.giver(), 0);
            for (int row = 0; row < block.size(); row++) {
                rows.add(new Row(block, row, rank));
            }
        }
        rows.sort(Comparator.comparingInt(Row::day).thenComparingInt(Row::rank).thenComparingInt(Row::line));
    }

    DailySeries series(List<DailySeries.PeriodCounts> periods, Clashes clashes, Overlaps overlaps) {
        int[] days = rows.stream().mapToInt(Row::day).distinct().toArray();
        Source[] sources = new Source[days.length];
        Map<Measure, MergedFigure> figures = new EnumMap<>(Measure.class);
        Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
        int next = 0;
        for (int day = 0; day < days.length; day++) {
            Row first = rows.get(next);
            sources[day] = new Source(first.block.giver().file(), first.line());
            while (next < rows.size() && rows.get(next).day() == days[day]) {
                add(rows.get(next++), figures, clashes);
            }
            int place = day;
            figures.forEach((measure, figure) -> columns.computeIfAbsent(measure, key -> missing(days.length))[place] =
                    figure.take(days[place], days[place], overlaps));
        }
        return new DailySeries(days, columns, sources, periods);
    }

    private void add(Row row, Map<Measure, MergedFigure> figures, Clashes clashes) {
        for (int column = 0; column < row.block.width(); column++) {
            double value = row.block.value(row.row, column);
            if (!Double.isNaN(value)) {
                Measure measure = row.block.measure(column);
                figures.computeIfAbsent(measure, key -> new MergedFigure(measure, files, clashes))
                        .add(value, row.block.giver(), row.line());
            }
        }
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}

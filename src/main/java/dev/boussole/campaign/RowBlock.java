package dev.boussole.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one scope that came from one file with one set of columns, one after the other in memory: while a file is read,
 * rows of thousands of scopes take turns, and each should touch as little of it as possible.
 */
final class RowBlock {
    private static final int FIRST_ROWS = 16;

    private final Counts layout;
    private final Giver giver;
    private final int width;
    /** The object that rows came in before; a reader fills the same one for each row of a file. */
    private Counts known;

    private int size;
    private boolean ascending = true;
    private int last = Integer.MIN_VALUE;
    private int[] daysAndLines = new int[2 * FIRST_ROWS];
    private double[] values;

    RowBlock(Counts first, Giver giver) {
        this.layout = first.emptyCopy();
        this.known = first;
        this.giver = giver;
        this.width = first.size();
        this.values = new double[width * FIRST_ROWS];
    }

    RowBlock copy() {
        RowBlock copy = new RowBlock(layout, giver);
        copy.size = size;
        copy.ascending = ascending;
        copy.last = last;
        copy.daysAndLines = daysAndLines.clone();
        copy.values = values.clone();
        return copy;
    }

    /** Whether a row with these columns of that file belongs here. */
    boolean takes(Counts counts, String from) {
        if (known != counts) {
            if (!layout.sameMeasures(counts)) {
                return false;
            }
            known = counts;
        }
        return giver.file().equals(from);
    }

    void add(int epochDay, Counts counts, int line) {
        if (2 * size == daysAndLines.length) {
            daysAndLines = Arrays.copyOf(daysAndLines, 4 * size);
            values = Arrays.copyOf(values, 2 * size * width);
        }
        ascending &= size == 0 || daysAndLines[2 * size - 2] < epochDay;
        last = Math.max(last, epochDay);
        daysAndLines[2 * size] = epochDay;
        daysAndLines[2 * size + 1] = line;
        counts.copyTo(values, size * width);
        size++;
    }

    int size() {
        return size;
    }

    Giver giver() {
        return giver;
    }

    /** Whether its rows may have spend or impressions. */
    boolean delivers() {
        return FileOrder.delivers(layout);
    }

    /** The latest day of any row. */
    int lastDay() {
        return last;
    }

    /** Makes measures missing and tells how many figures that took away. */
    int forget(Set<Measure> measures) {
        int forgotten = 0;
        for (int column = 0; column < width; column++) {
            for (int row = 0; measures.contains(measure(column)) && row < size; row++) {
                forgotten += Double.isNaN(value(row, column)) ? 0 : 1;
                values[row * width + column] = Double.NaN;
            }
        }
        return forgotten;
    }

    int day(int row) {
        return daysAndLines[2 * row];
    }

    int line(int row) {
        return daysAndLines[2 * row + 1];
    }

    /** Number of columns. */
    int width() {
        return width;
    }

    Measure measure(int column) {
        return layout.measure(column);
    }

    double value(int row, int column) {
        return values[row * width + column];
    }

    /** Whether each row is of a later day than the one before it. */
    boolean ascending() {
        return ascending;
    }

    int[] days() {
        int[] days = new int[size];
        for (int row = 0; row < size; row++) {
            days[row] = day(row);
        }
        return days;
    }

    int[] lines() {
        int[] lines = new int[size];
        for (int row = 0; row < size; row++) {
            lines[row] = line(row);
        }
        return lines;
    }

    /** The columns that at least one row filled. */
    Map<Measure, double[]> columns() {
        Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
        for (int column = 0; column < width; column++) {
            double[] figures = new double[size];
            boolean received = false;
            for (int row = 0; row < size; row++) {
                figures[row] = value(row, column);
                received |= !Double.isNaN(figures[row]);
            }
            if (received) {
                columns.put(measure(column), figures);
            }
        }
        return columns;
    }
}

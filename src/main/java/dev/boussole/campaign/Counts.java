package dev.boussole.campaign;

import java.util.Arrays;

/** The measures of one row. What the row did not give is missing, which is not zero. Mutable: a reader fills one row at a time. */
public final class Counts {
    private final Measure[] measures;
    private final double[] values;

    /** Counts of a table whose columns are {@code measures}, all missing at first. */
    public Counts(Measure... measures) {
        this.measures = measures.clone();
        this.values = new double[measures.length];
        clear();
    }

    public void clear() {
        Arrays.fill(values, Double.NaN);
    }

    public int size() {
        return measures.length;
    }

    public Measure measure(int index) {
        return measures[index];
    }

    public boolean has(int index) {
        return !Double.isNaN(values[index]);
    }

    public double value(int index) {
        return values[index];
    }

    public void set(int index, double value) {
        values[index] = value;
    }

    /** The value of a measure, or NaN where the row did not give it. */
    public double get(Measure measure) {
        for (int i = 0; i < measures.length; i++) {
            if (measures[i] == measure) {
                return values[i];
            }
        }
        return Double.NaN;
    }

    /** Whether both have the same measures in the same places. */
    boolean sameMeasures(Counts other) {
        return Arrays.equals(measures, other.measures);
    }

    void copyTo(double[] target, int at) {
        System.arraycopy(values, 0, target, at, values.length);
    }

    /** The same measures, all missing. */
    Counts emptyCopy() {
        return new Counts(measures);
    }

    Counts copy() {
        Counts copy = new Counts(measures);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        return copy;
    }
}

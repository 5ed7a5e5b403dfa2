package dev.boussole.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Where a value stands among those of one's own past periods of the same length. */
public final class PastPeriods {
    private final double[] ascending;

    private PastPeriods(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The past, in any order; NaN is a missing period and is left out.
     */
    public static PastPeriods of(double... values) {
        return new PastPeriods(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray());
    }

    /** Number of periods. */
    public int count() {
        return ascending.length;
    }

    /** Share of the periods that were at most {@code value}, 0 to 1; empty without a period. */
    public OptionalDouble shareAtMost(double value) {
        return Arrays.stream(ascending).map(v -> v <= value ? 1 : 0).average();
    }

    /**
     * The value that a share of {@code share} of the periods stays below, interpolated between neighbours (R. J.
     * Hyndman and Y. Fan, 1996, definition 7); empty without a period.
     *
     * @throws IllegalArgumentException if the share is outside 0 to 1
     */
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies in 0 to 1, got " + share);
        }
        if (ascending.length == 0) {
            return OptionalDouble.empty();
        }
        double position = share * (ascending.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, ascending.length - 1);
        return OptionalDouble.of(ascending[below] + (position - below) * (ascending[above] - ascending[below]));
    }

    /** Smallest value; empty without a period. */
    public OptionalDouble least() {
        return Arrays.stream(ascending).min();
    }

    /** Greatest value; empty without a period. */
    public OptionalDouble greatest() {
        return Arrays.stream(ascending).max();
    }

    /** Mean; empty without a period. */
    public OptionalDouble mean() {
        return Arrays.stream(ascending).average();
    }

    /** Sample standard deviation; empty for fewer than two periods. */
    public OptionalDouble deviation() {
        return ascending.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(PairedMoments.of(ascending, ascending, 0, ascending.length)
                        .varianceY()));
    }

    /** Standard deviations from the mean up to {@code value}; empty where the past has none. */
    public OptionalDouble standardScore(double value) {
        double deviation = deviation().orElse(0);
        return deviation > 0 ? OptionalDouble.of((value - mean().orElseThrow()) / deviation) : OptionalDouble.empty();
    }
}

package dev.boussole.statistics;

/** A mean of independent values with Student's interval ("Student", 1908, Biometrika 6). */
public final class SampleMean {
    private SampleMean() {}

    /**
     * Mean of {@code values[i]} for {@code from <= i < toExclusive}; a NaN is a missing value and is left out.
     *
     * @return {@link NotEstimable#NO_DATA} without values, {@link NotEstimable#ONE_DAY} with one
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Estimate mean(double[] values, int from, int toExclusive, double confidenceLevel) {
        PairedMoments moments = PairedMoments.of(values, values, from, toExclusive);
        return estimate(moments.days(), moments.meanY(), moments.varianceY(), 1, confidenceLevel);
    }

    /** Sum of the same values, with the interval of the mean multiplied by their number. */
    public static Estimate sum(double[] values, int from, int toExclusive, double confidenceLevel) {
        PairedMoments moments = PairedMoments.of(values, values, from, toExclusive);
        return estimate(moments.days(), moments.meanY(), moments.varianceY(), moments.days(), confidenceLevel);
    }

    /**
     * Mean from the sum and the sum of squares of {@code count} values.
     *
     * @return as {@link #mean}
     * @throws IllegalArgumentException if the count is negative or the level is not between 0 and 1
     */
    public static Estimate ofSums(int count, double sum, double sumOfSquares, double confidenceLevel) {
        PairedMoments moments = PairedMoments.ofSums(count, sum, sum, sumOfSquares, sumOfSquares, sumOfSquares);
        return estimate(count, moments.meanY(), moments.varianceY(), 1, confidenceLevel);
    }

    private static Estimate estimate(int count, double mean, double variance, double times, double confidenceLevel) {
        if (count == 0) {
            return NotEstimable.NO_DATA;
        }
        if (count == 1) {
            return NotEstimable.ONE_DAY;
        }
        double half = Quantiles.twoSidedT(confidenceLevel, count - 1) * Math.sqrt(variance / count);
        return new Measured(times * mean, new Interval(times * (mean - half), times * (mean + half)));
    }
}

package dev.boussole.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Relative changes of positive quantities that come with their own intervals, such as a cost per conversion of clustered
 * days: on the scale of logarithms, where changes of the treated and of the controls may be subtracted (D. Card and A.
 * Krueger, 1994, American Economic Review 84).
 */
public final class LogChange {
    private LogChange() {}

    /**
     * A quantity over one window.
     *
     * @param value above 0
     * @param variance of its logarithm, at least 0
     */
    public record Level(double value, double variance) {
        /**
         * @throws IllegalArgumentException if the value is not positive and finite or the variance is negative
         */
        public Level {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY && variance >= 0)) {
                throw new IllegalArgumentException(
                        "A level is positive with a variance of 0 or more, got " + value + ", " + variance);
            }
        }

        /** A level whose interval has the given confidence, or null where it is not wholly above 0. */
        public static @Nullable Level of(double value, Interval interval, double confidenceLevel) {
            if (!(interval.low() > 0)) {
                return null;
            }
            double error = Math.log(interval.high() / interval.low()) / (2 * Quantiles.twoSidedZ(confidenceLevel));
            return new Level(value, error * error);
        }
    }

    /** Relative change from the first to the second, 0.1 for a rise of a tenth. */
    public static Comparison of(Level before, Level after, double confidenceLevel) {
        return difference(
                Math.log(after.value() / before.value()), before.variance() + after.variance(), confidenceLevel);
    }

    /** Growth of the treated over growth of the controls, minus 1. */
    public static Comparison beyond(
            Level before, Level after, Level controlBefore, Level controlAfter, double confidenceLevel) {
        return difference(
                Math.log(after.value() / before.value()) - Math.log(controlAfter.value() / controlBefore.value()),
                before.variance() + after.variance() + controlBefore.variance() + controlAfter.variance(),
                confidenceLevel);
    }

    /** Standard error and statistic are those of the logarithm. */
    private static Comparison difference(double log, double variance, double confidenceLevel) {
        if (!(variance > 0)) {
            return NotEstimable.NO_VARIATION;
        }
        double error = Math.sqrt(variance);
        double half = Quantiles.twoSidedZ(confidenceLevel) * error;
        double z = log / error;
        return new Difference(
                Math.expm1(log),
                error,
                new Interval(Math.expm1(log - half), Math.expm1(log + half)),
                z,
                Quantiles.twoSidedNormalP(z));
    }
}

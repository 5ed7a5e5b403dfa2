package dev.boussole.statistics;

import java.util.OptionalDouble;

/** How alike consecutive days are, and what that costs in certainty. */
public final class Autocorrelation {
    /** Weaker correlation than this is left alone. */
    private static final double NOTICEABLE = 0.3;

    private Autocorrelation() {}

    /**
     * Correlation of each day with the next, between -1 and 1; empty for fewer than three days or no variation. A NaN
     * is a missing day.
     */
    public static OptionalDouble lag1(double[] daily, int from, int toExclusive) {
        double mean = mean(daily, from, toExclusive);
        int days = 0;
        double squares = 0;
        double products = 0;
        double previous = Double.NaN;
        for (int i = from; i < toExclusive; i++) {
            double gap = daily[i] - mean;
            if (!Double.isNaN(gap)) {
                days++;
                squares += gap * gap;
                products += Double.isNaN(previous) ? 0 : gap * previous;
            }
            previous = gap;
        }
        return days < 3 || !(squares > 0) ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
    }

    /**
     * Factor for the standard error of a mean of these days, at least 1: {@code sqrt((1 + r) / (1 - r))} where the
     * correlation r of consecutive days exceeds 0.3, else 1.
     */
    public static double inflation(double[] daily, int from, int toExclusive) {
        double r = lag1(daily, from, toExclusive).orElse(0);
        return r > NOTICEABLE ? Math.sqrt((1 + r) / (1 - r)) : 1;
    }

    private static double mean(double[] daily, int from, int toExclusive) {
        int days = 0;
        double sum = 0;
        for (int i = from; i < toExclusive; i++) {
            if (!Double.isNaN(daily[i])) {
                days++;
                sum += daily[i];
            }
        }
        return sum / days;
    }
}

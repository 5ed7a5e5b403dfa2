package dev.boussole.statistics;

import java.util.OptionalDouble;

/** How many trials a comparison of two proportions needs, and what it can see with those it gets. */
public final class SampleSize {
    /** Halvings of the search interval, enough for every bit of a double. */
    private static final int HALVINGS = 100;

    private static final double RISE_MAX = 0.5;

    private SampleSize() {}

    /**
     * Trials per arm, before rounding up, for a two-sided z test (J. L. Fleiss, Statistical Methods for Rates and
     * Proportions, without continuity correction).
     *
     * @param p1 proportion of the first arm, between 0 and 1
     * @param p2 proportion of the second arm that must not be missed, between 0 and 1 and not p1
     * @param alpha chance of a false alarm, such as 0.05
     * @param power chance of seeing p2, such as 0.8
     * @throws IllegalArgumentException if a figure is not between 0 and 1 or p1 equals p2
     */
    public static double exactPerArm(double p1, double p2, double alpha, double power) {
        checkShare("p1", p1);
        checkShare("p2", p2);
        checkShare("alpha", alpha);
        checkShare("power", power);
        if (p1 == p2) {
            throw new IllegalArgumentException("No sample tells " + p1 + " from itself");
        }
        double pooled = (p1 + p2) / 2;
        double root = Quantiles.twoSidedZ(1 - alpha) * Math.sqrt(2 * pooled * (1 - pooled))
                + Quantiles.normal(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        return root * root / ((p2 - p1) * (p2 - p1));
    }

    /** {@link #exactPerArm} rounded up. */
    public static long perArm(double p1, double p2, double alpha, double power) {
        return (long) Math.ceil(exactPerArm(p1, p2, alpha, power));
    }

    /**
     * Minimum detectable effect: the smallest rise above {@code p}, as a difference of proportions, that
     * {@code perArm} trials in each arm show.
     *
     * @return empty where even a rise of 0.5, or to 1, would be missed
     * @throws IllegalArgumentException if p, alpha or power is not between 0 and 1 or {@code perArm} is not positive
     */
    public static OptionalDouble detectableRise(double p, double perArm, double alpha, double power) {
        if (!(perArm > 0)) {
            throw new IllegalArgumentException("Trials per arm are positive, got " + perArm);
        }
        checkShare("p", p);
        double high = Math.min(1 - 1e-12, p + RISE_MAX);
        if (!(high > p) || exactPerArm(p, high, alpha, power) > perArm) {
            return OptionalDouble.empty();
        }
        double low = p;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle == p || exactPerArm(p, middle, alpha, power) > perArm) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high - p);
    }

    private static void checkShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " lies between 0 and 1, got " + value);
        }
    }
}

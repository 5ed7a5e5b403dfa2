package dev.boussole.statistics;

/**
 * The difference of two independent estimates from their own intervals: the method of variance estimates recovery (G. Y.
 * Zou and A. Donner, 2008, Statistics in Medicine 27, 1693-1702). Of two Wilson intervals it is method 10 of R. G. Newcombe,
 * 1998; intervals that were widened for clustered days keep their width.
 */
public final class IntervalDifference {
    private IntervalDifference() {}

    /** The interval of the second minus the first, at the level that both intervals have. */
    public static Interval of(Measured first, Measured second) {
        double difference = second.value() - first.value();
        return new Interval(
                difference - root(second.value() - second.low(), first.high() - first.value()),
                difference + root(second.high() - second.value(), first.value() - first.low()));
    }

    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}

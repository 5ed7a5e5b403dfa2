package dev.boussole.statistics;

/** A final figure that follows a Student law around its expectation. */
final class Projections {
    /** Errors below this share of the figure are rounding: the figure is certain. */
    private static final double ROUNDING = 1e-12;

    private Projections() {}

    static Projection of(
            double expected,
            double error,
            int degreesOfFreedom,
            double goal,
            double needed,
            boolean lowerIsBetter,
            double confidenceLevel) {
        double half = Quantiles.twoSidedT(confidenceLevel, degreesOfFreedom) * error;
        double gap = lowerIsBetter ? expected - goal : goal - expected;
        return new Projection(
                expected,
                error,
                new Interval(expected - half, expected + half),
                probability(gap, error, ROUNDING * Math.abs(expected), degreesOfFreedom),
                needed);
    }

    private static double probability(double gap, double error, double rounding, int degreesOfFreedom) {
        if (error <= rounding) {
            return gap <= rounding ? 1 : 0;
        }
        return Quantiles.studentAbove(gap / error, degreesOfFreedom);
    }
}

package dev.boussole.statistics;

import java.util.Optional;

/**
 * Diminishing returns {@code y = scale * x^exponent}, fitted by least squares on logarithms.
 *
 * @param exponent elasticity: relative change of y by relative change of x
 * @param exponentInterval Student's interval of the slope
 */
public record PowerCurve(double scale, double exponent, Interval exponentInterval) {
    private static final int POINTS_MIN = 3;

    /**
     * The curve through three points or more, all coordinates positive; empty for fewer points or a single x.
     *
     * @throws IllegalArgumentException if x and y differ in number, a coordinate is not positive, or the level is not
     *     between 0 and 1
     */
    public static Optional<PowerCurve> fit(double[] x, double[] y, double confidenceLevel) {
        Quantiles.checkLevel(confidenceLevel);
        if (x.length != y.length) {
            throw new IllegalArgumentException("Each x needs a y, got " + x.length + " and " + y.length);
        }
        PairedMoments logs = PairedMoments.of(logarithms(y), logarithms(x), 0, x.length);
        if (x.length < POINTS_MIN || !(logs.varianceX() > 0)) {
            return Optional.empty();
        }
        double slope = logs.covariance() / logs.varianceX();
        double unexplained = Math.max(0, logs.varianceY() - slope * logs.covariance());
        int freedom = x.length - 2;
        double half =
                Quantiles.twoSidedT(confidenceLevel, freedom) * Math.sqrt(unexplained / logs.varianceX() / freedom);
        return Optional.of(new PowerCurve(
                StrictMath.exp(logs.meanY() - slope * logs.meanX()), slope, new Interval(slope - half, slope + half)));
    }

    /** The average x by y at {@code x}, such as cost by conversion at a level of spend. */
    public double average(double x) {
        return x / (scale * StrictMath.pow(x, exponent));
    }

    /** What one more y costs in x at {@code x}; meaningful for a positive exponent. */
    public double marginal(double x) {
        return average(x) / exponent;
    }

    private static double[] logarithms(double[] values) {
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A power curve needs positive figures, got " + values[i]);
            }
            logarithms[i] = StrictMath.log(values[i]);
        }
        return logarithms;
    }
}

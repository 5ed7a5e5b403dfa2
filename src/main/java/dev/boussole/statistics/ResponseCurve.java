package dev.boussole.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Output as a power of input, {@code scale * input^exponent}; returns diminish where the exponent is below 1.
 *
 * @param scale output of one unit of input, positive
 * @param exponent relative growth of output for relative growth of input
 */
public record ResponseCurve(double scale, double exponent) {
    /** Far above the square of what a double rounds off, far below a change by a thousandth of a percent. */
    private static final double ROUNDING = 1e-24;

    /**
     * @throws IllegalArgumentException if the scale is not positive or a figure not finite
     */
    public ResponseCurve {
        if (!(scale > 0 && Double.isFinite(scale) && Double.isFinite(exponent))) {
            throw new IllegalArgumentException(
                    "Needs a positive scale and a finite exponent, got " + scale + " and " + exponent);
        }
    }

    /**
     * Least squares on logarithms. Pairs without input or output are left out, having no logarithm.
     *
     * @return empty where fewer than two different inputs remain
     * @throws IllegalArgumentException if there are not as many outputs as inputs
     */
    public static Optional<ResponseCurve> fit(double[] inputs, double[] outputs) {
        PairedMoments logs = logarithms(inputs, outputs);
        if (!varies(logs)) {
            return Optional.empty();
        }
        double slope = logs.covariance() / logs.varianceX();
        return Optional.of(new ResponseCurve(Math.exp(logs.meanY() - slope * logs.meanX()), slope));
    }

    /**
     * The exponent of {@link #fit} with Student's interval of a least squares slope.
     *
     * @return {@link NotEstimable#NO_DATA} where fewer than three pairs or one single input remain
     * @throws IllegalArgumentException if there are not as many outputs as inputs, or the level is not between 0 and 1
     */
    public static Estimate elasticity(double[] inputs, double[] outputs, double confidenceLevel) {
        PairedMoments logs = logarithms(inputs, outputs);
        int freedom = logs.days() - 2;
        if (freedom < 1 || !varies(logs)) {
            return NotEstimable.NO_DATA;
        }
        double slope = logs.covariance() / logs.varianceX();
        double unexplained = Math.max(0, logs.varianceY() - slope * logs.covariance());
        double error = Math.sqrt(unexplained / logs.varianceX() / freedom);
        double half = Quantiles.twoSidedT(confidenceLevel, freedom) * error;
        return new Measured(slope, new Interval(slope - half, slope + half));
    }

    /** Whether there is more than one input: the mean of equal logarithms may miss them by a rounding. */
    private static boolean varies(PairedMoments logs) {
        return logs.varianceX() > ROUNDING * (1 + logs.meanX() * logs.meanX());
    }

    static PairedMoments logarithms(double[] inputs, double[] outputs) {
        if (inputs.length != outputs.length) {
            throw new IllegalArgumentException(
                    "Each input needs an output, got " + inputs.length + " and " + outputs.length);
        }
        double[] x = new double[inputs.length];
        double[] y = new double[inputs.length];
        int kept = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] > 0 && outputs[i] > 0) {
                x[kept] = Math.log(inputs[i]);
                y[kept++] = Math.log(outputs[i]);
            }
        }
        return PairedMoments.of(y, x, 0, kept);
    }

    /** Output at {@code input}, in the unit of the outputs. */
    public double at(double input) {
        return scale * Math.pow(input, exponent);
    }

    /** Input that one more unit of output costs at {@code input}; empty where more input brings no more output. */
    public OptionalDouble marginalCost(double input) {
        return exponent > 0
                ? OptionalDouble.of(Math.pow(input, 1 - exponent) / (scale * exponent))
                : OptionalDouble.empty();
    }

    /**
     * Cost of one more unit of output where {@code averageCost} is that of all so far.
     *
     * @throws IllegalArgumentException if the exponent is not positive
     */
    public static double marginalCost(double averageCost, double exponent) {
        return averageCost / positive(exponent);
    }

    /**
     * Return of one more unit of input where {@code averageReturn} is that of all so far.
     *
     * @throws IllegalArgumentException if the exponent is not positive
     */
    public static double marginalReturn(double averageReturn, double exponent) {
        return averageReturn * positive(exponent);
    }

    private static double positive(double exponent) {
        if (!(exponent > 0)) {
            throw new IllegalArgumentException("An exponent with a marginal value is positive, got " + exponent);
        }
        return exponent;
    }
}

package dev.boussole.statistics;

import java.util.Optional;

/**
 * A {@link ResponseCurve} with what its least squares say of its own certainty: the confidence limits of a regression line
 * and of its slope, by Student's t, on logarithms.
 */
public final class ResponseFit {
    private final ResponseCurve curve;
    private final Measured elasticity;
    private final PairedMoments logs;
    private final double deviation;
    private final double t;

    private ResponseFit(ResponseCurve curve, Measured elasticity, PairedMoments logs, double deviation, double t) {
        this.curve = curve;
        this.elasticity = elasticity;
        this.logs = logs;
        this.deviation = deviation;
        this.t = t;
    }

    /**
     * Fits outputs to inputs; pairs without input or output are left out.
     *
     * @return empty where fewer than three pairs or one single input remain
     * @throws IllegalArgumentException if there are not as many outputs as inputs, or the level is not between 0 and 1
     */
    public static Optional<ResponseFit> of(double[] inputs, double[] outputs, double confidenceLevel) {
        Optional<Measured> elasticity =
                ResponseCurve.elasticity(inputs, outputs, confidenceLevel).measured();
        Optional<ResponseCurve> curve = ResponseCurve.fit(inputs, outputs);
        if (elasticity.isEmpty() || curve.isEmpty()) {
            return Optional.empty();
        }
        PairedMoments logs = ResponseCurve.logarithms(inputs, outputs);
        int freedom = logs.days() - 2;
        double unexplained =
                Math.max(0, logs.varianceY() - elasticity.get().value() * logs.covariance()) * (logs.days() - 1);
        return Optional.of(new ResponseFit(
                curve.get(),
                elasticity.get(),
                logs,
                Math.sqrt(unexplained / freedom),
                Quantiles.twoSidedT(confidenceLevel, freedom)));
    }

    public ResponseCurve curve() {
        return curve;
    }

    /** The exponent with its interval. */
    public Measured elasticity() {
        return elasticity;
    }

    /**
     * The output at an input, with the interval of its mean.
     *
     * @param input positive
     */
    public Measured at(double input) {
        double away = Math.log(input) - logs.meanX();
        double squares = logs.varianceX() * (logs.days() - 1);
        double half = t * deviation * Math.sqrt(1.0 / logs.days() + away * away / squares);
        double value = curve.at(input);
        return new Measured(value, new Interval(value * Math.exp(-half), value * Math.exp(half)));
    }
}

package dev.boussole.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** Quantiles of the gamma law of unit scale. */
final class GammaQuantile {
    /** From this shape on, the expansion errs by less than 4e-9 at 95 %, by 2e-7 at 99.9 %. */
    private static final double LARGE_SHAPE = 100;

    private static final double SQRT2 = Math.sqrt(2);
    private static final int STEPS_MAX = 12;

    private GammaQuantile() {}

    /**
     * The quantile of a probability given by its normal quantile.
     *
     * @param probability between 0 and 1
     * @param z the normal quantile of {@code probability}
     */
    static double of(double shape, double probability, double z) {
        if (shape >= LARGE_SHAPE) {
            return expansion(shape, z);
        }
        var gamma = GammaDistribution.of(shape, 1);
        return shape < 1 ? gamma.inverseCumulativeProbability(probability) : refined(gamma, probability, z);
    }

    /** The chi-squared expansion of H. Goldberg and H. Levine, 1946, Annals of Mathematical Statistics 17, 216-225. */
    private static double expansion(double shape, double z) {
        double nu = 2 * shape;
        double s = Math.sqrt(nu);
        double z2 = z * z;
        double chiSquared = nu
                + s * SQRT2 * z
                + 2 * (z2 - 1) / 3
                + z * (z2 - 7) / (9 * SQRT2 * s)
                - ((6 * z2 + 14) * z2 - 32) / (405 * nu)
                + z * ((9 * z2 + 256) * z2 - 433) / (4860 * SQRT2 * nu * s)
                + (((12 * z2 - 243) * z2 - 923) * z2 + 1472) / (25515 * nu * nu)
                - z * (((3753 * z2 + 4353) * z2 - 289517) * z2 - 289717) / (9185400 * SQRT2 * nu * nu * s);
        return chiSquared / 2;
    }

    /** Halley's steps from the cube-root approximation of Wilson and Hilferty (1931). */
    private static double refined(GammaDistribution gamma, double probability, double z) {
        double shape = gamma.getShape();
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        double x = Math.max(1e-3, shape * root * root * root);
        for (int step = 0; step < STEPS_MAX; step++) {
            double newton = (gamma.cumulativeProbability(x) - probability) / gamma.density(x);
            double move = newton / (1 - newton * ((shape - 1) / x - 1) / 2);
            if (!(Math.abs(move) < x)) {
                break;
            }
            x -= move;
            // Halley triples the number of right digits, so the next step would not show.
            if (Math.abs(move) < 1e-5 * x) {
                return x;
            }
        }
        return gamma.inverseCumulativeProbability(probability);
    }
}

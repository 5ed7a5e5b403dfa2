package dev.boussole.statistics;

/**
 * The score interval of a proportion (E. B. Wilson, 1927, Journal of the American Statistical Association 22, 209-212).
 *
 * <p>Successes may be fractional, as attributed conversions are.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * The proportion with its interval, both within 0 to 1.
     *
     * @return {@link NotEstimable#NO_DATA} without trials, {@link NotEstimable#MORE_SUCCESSES_THAN_TRIALS} if so
     * @throws IllegalArgumentException if successes are negative or the level is not between 0 and 1
     */
    public static Estimate estimate(double successes, double trials, double confidenceLevel) {
        return estimate(successes, trials, 1, confidenceLevel);
    }

    /**
     * The same for clustered trials, whose variance is {@code overdispersion} times that of independent ones.
     *
     * @param overdispersion at least 1, see {@link Overdispersion}
     * @return as {@link #estimate(double, double, double)}
     * @throws IllegalArgumentException if successes are negative, overdispersion is below 1 or the level is not
     *     between 0 and 1
     */
    public static Estimate estimate(double successes, double trials, double overdispersion, double confidenceLevel) {
        if (!(trials > 0)) {
            return NotEstimable.NO_DATA;
        }
        if (successes > trials) {
            return NotEstimable.MORE_SUCCESSES_THAN_TRIALS;
        }
        Overdispersion.check(overdispersion);
        return new Measured(
                successes / trials, interval(successes / overdispersion, trials / overdispersion, confidenceLevel));
    }

    /**
     * The interval alone, within 0 to 1.
     *
     * @throws IllegalArgumentException unless {@code 0 <= successes <= trials}, trials are positive and the level is
     *     between 0 and 1
     */
    public static Interval interval(double successes, double trials, double confidenceLevel) {
        if (!(successes >= 0 && successes <= trials && trials > 0)) {
            throw new IllegalArgumentException(
                    "Needs 0 <= successes <= trials and trials > 0, got " + successes + " of " + trials);
        }
        double z = Quantiles.twoSidedZ(confidenceLevel);
        // The product of both limits is successes^2 / (trials (trials + z^2)): no cancellation at tiny rates.
        double upperCount =
                successes + z * z / 2 + z * Math.sqrt(successes * ((trials - successes) / trials) + z * z / 4);
        double low = successes * (successes / (trials * upperCount));
        return new Interval(low, Math.min(1, upperCount / (trials + z * z)));
    }
}

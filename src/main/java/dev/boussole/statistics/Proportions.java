package dev.boussole.statistics;

/**
 * Two proportions compared: pooled two-sided z test, and the interval of their difference by method 10 of R. G.
 * Newcombe, 1998, Statistics in Medicine 17, 873-890.
 */
public final class Proportions {
    private Proportions() {}

    /**
     * The second proportion minus the first.
     *
     * @return a {@link Difference} whose standard error is the pooled one; {@link NotEstimable#NO_DATA} if a side has
     *     no trials, {@link NotEstimable#MORE_SUCCESSES_THAN_TRIALS} if a side has
     * @throws IllegalArgumentException if successes are negative or the level is not between 0 and 1
     */
    public static Comparison compare(
            double successes1, double trials1, double successes2, double trials2, double confidenceLevel) {
        return compare(successes1, trials1, successes2, trials2, 1, confidenceLevel);
    }

    /**
     * The same for clustered trials, whose variance is {@code overdispersion} times that of independent ones.
     *
     * @param overdispersion at least 1, see {@link Overdispersion}
     * @return as {@link #compare(double, double, double, double, double)}
     * @throws IllegalArgumentException if successes are negative, overdispersion is below 1 or the level is not
     *     between 0 and 1
     */
    public static Comparison compare(
            double successes1,
            double trials1,
            double successes2,
            double trials2,
            double overdispersion,
            double confidenceLevel) {
        if (!(trials1 > 0 && trials2 > 0)) {
            return NotEstimable.NO_DATA;
        }
        if (successes1 > trials1 || successes2 > trials2) {
            return NotEstimable.MORE_SUCCESSES_THAN_TRIALS;
        }
        Overdispersion.check(overdispersion);
        double standardError =
                Math.sqrt(overdispersion) * pooledStandardError(successes1, trials1, successes2, trials2);
        double difference = successes2 / trials2 - successes1 / trials1;
        double z = standardError > 0 ? difference / standardError : 0;
        Interval interval = newcombe(
                successes1 / overdispersion,
                trials1 / overdispersion,
                successes2 / overdispersion,
                trials2 / overdispersion,
                confidenceLevel);
        return new Difference(difference, standardError, interval, z, Quantiles.twoSidedNormalP(z));
    }

    /**
     * The interval of the second proportion minus the first, within -1 to 1.
     *
     * @throws IllegalArgumentException unless {@code 0 <= successes <= trials}, trials are positive and the level is
     *     between 0 and 1
     */
    public static Interval newcombe(
            double successes1, double trials1, double successes2, double trials2, double confidenceLevel) {
        double p1 = successes1 / trials1;
        double p2 = successes2 / trials2;
        Interval first = Wilson.interval(successes1, trials1, confidenceLevel);
        Interval second = Wilson.interval(successes2, trials2, confidenceLevel);
        return new Interval(
                p2 - p1 - root(p2 - second.low(), first.high() - p1),
                p2 - p1 + root(second.high() - p2, p1 - first.low()));
    }

    private static double pooledStandardError(double successes1, double trials1, double successes2, double trials2) {
        double pooled = (successes1 + successes2) / (trials1 + trials2);
        return Math.sqrt(pooled * (1 - pooled) * (1 / trials1 + 1 / trials2));
    }

    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}

package dev.boussole.statistics;

/**
 * A quantity known only from below: a cost per event while no event has come.
 *
 * @param bound one-sided lower bound, finite
 * @param confidenceLevel level of that bound, between 0 and 1
 */
public record AtLeast(double bound, double confidenceLevel) implements Estimate {
    /**
     * @throws IllegalArgumentException if the bound is not finite or the level not between 0 and 1
     */
    public AtLeast {
        if (!Double.isFinite(bound)) {
            throw new IllegalArgumentException("A bound is finite, got " + bound);
        }
        Quantiles.checkLevel(confidenceLevel);
    }
}

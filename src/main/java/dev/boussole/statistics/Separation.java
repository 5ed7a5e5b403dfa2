package dev.boussole.statistics;

/** Whether two independent estimates differ, told from their intervals alone, by the normal approximation. */
public final class Separation {
    private Separation() {}

    /**
     * Two-sided p-value of the two quantities being equal, from 0 to 1; 1 where both intervals have no width.
     *
     * @param confidenceLevel that of both intervals
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static double p(Measured first, Measured second, double confidenceLevel) {
        double halves =
                Math.hypot(first.interval().halfWidth(), second.interval().halfWidth());
        double error = halves / Quantiles.twoSidedZ(confidenceLevel);
        return error > 0 ? Quantiles.twoSidedNormalP((first.value() - second.value()) / error) : 1;
    }
}

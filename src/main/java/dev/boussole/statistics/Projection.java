package dev.boussole.statistics;

/**
 * The figure expected at the end of a period.
 *
 * @param expected mean and median of the final figure
 * @param standardError its standard error, at least 0
 * @param interval where the final figure plausibly lies
 * @param probability chance of meeting the goal, from 0 to 1
 * @param needed what the remaining days must bring to meet the goal, as the method defines it
 */
public record Projection(double expected, double standardError, Interval interval, double probability, double needed)
        implements Outlook {
    /**
     * @throws IllegalArgumentException if a figure is not finite or the probability is outside 0 to 1
     */
    public Projection {
        if (!Double.isFinite(expected) || !Double.isFinite(standardError) || !Double.isFinite(needed)) {
            throw new IllegalArgumentException("A projection is finite, got expected " + expected + ", standard error "
                    + standardError + ", needed " + needed);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies in 0 to 1, got " + probability);
        }
    }
}

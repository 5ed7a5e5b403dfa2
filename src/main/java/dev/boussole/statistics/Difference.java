package dev.boussole.statistics;

/**
 * A gap between two quantities and how surely it differs from none.
 *
 * @param value the second quantity minus the first, or the relative lift where the method says so
 * @param standardError standard error used by the test, on the scale the method names, at least 0
 * @param interval where the gap plausibly lies
 * @param statistic z or t statistic of the test, its sign that of the gap
 * @param pValue two-sided, from 0 to 1
 */
public record Difference(double value, double standardError, Interval interval, double statistic, double pValue)
        implements Comparison {
    /**
     * @throws IllegalArgumentException if a figure is not finite or the p-value is outside 0 to 1
     */
    public Difference {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || !Double.isFinite(statistic)) {
            throw new IllegalArgumentException("A difference is finite, got value " + value + ", standard error "
                    + standardError + ", statistic " + statistic);
        }
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("A p-value lies in 0 to 1, got " + pValue);
        }
    }

    /** Whether the gap is told from none at level {@code alpha}, such as 0.05. */
    public boolean significantAt(double alpha) {
        return pValue < alpha;
    }
}

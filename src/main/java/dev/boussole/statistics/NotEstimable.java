package dev.boussole.statistics;

/** Why the observations do not answer yet. */
public enum NotEstimable implements Estimate, Comparison, Outlook {
    /** Nothing was observed. */
    NO_DATA,
    /** One day was observed: a spread needs two. */
    ONE_DAY,
    /** The denominator sums to zero or less. */
    ZERO_DENOMINATOR,
    /** The numerator is zero on every day, so its daily spread says nothing. */
    ZERO_NUMERATOR,
    /** More successes than trials: the quantity is no proportion. */
    MORE_SUCCESSES_THAN_TRIALS,
    /** The denominator varies so much that its mean may be zero: no finite interval exists. */
    UNBOUNDED,
    /** Every trial ended alike, so nothing says how far chance reaches. */
    NO_VARIATION,
    /** No day is left to forecast. */
    PERIOD_OVER
}

package dev.boussole.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Counts of rare events: the exact interval of F. Garwood, 1936, Biometrika 28, 437-442, and what follows from it.
 *
 * <p>Counts may be fractional, as attributed conversions are; the interval then follows the same gamma quantiles.
 */
public final class PoissonCount {
    /** Above this total the conditional test is the score test; the two differ by less than 2 % of the p-value. */
    private static final double EXACT_TOTAL_MAX = 10_000;

    private static final int KEPT_COUNTS = 100;

    private PoissonCount() {}

    /**
     * The interval of the expected count behind {@code count} events.
     *
     * @throws IllegalArgumentException if the count is negative or not finite, or the level is not between 0 and 1
     */
    public static Interval interval(double count, double confidenceLevel) {
        checkCount(count);
        if (confidenceLevel == 0.95 && count < KEPT_COUNTS && count == (int) count) {
            return Kept.INTERVALS[(int) count];
        }
        return computed(count, confidenceLevel);
    }

    private static Interval computed(double count, double confidenceLevel) {
        double z = Quantiles.twoSidedZ(confidenceLevel);
        double tail = (1 - confidenceLevel) / 2;
        double low = count == 0 ? 0 : GammaQuantile.of(count, tail, -z);
        return new Interval(low, GammaQuantile.of(count + 1, 1 - tail, z));
    }

    /**
     * Cost per event, in the unit of {@code cost}, from the interval of the count.
     *
     * @param cost what was spent, positive
     * @return {@link AtLeast} without an event: the cost divided by the largest expected count that would leave no
     *     event with probability {@code 1 - confidenceLevel}; {@link NotEstimable#ZERO_NUMERATOR} if nothing was spent
     * @throws IllegalArgumentException if the count is negative or not finite, or the level is not between 0 and 1
     */
    public static Estimate costPerEvent(double cost, double count, double confidenceLevel) {
        checkCount(count);
        if (!(cost > 0)) {
            return NotEstimable.ZERO_NUMERATOR;
        }
        if (count == 0) {
            Quantiles.checkLevel(confidenceLevel);
            return new AtLeast(cost / -Math.log(1 - confidenceLevel), confidenceLevel);
        }
        Interval counts = interval(count, confidenceLevel);
        // A fraction of an event may have a lower limit of practically none, and then no finite cost above.
        double dearest = cost / counts.low();
        return Double.isInfinite(dearest)
                ? NotEstimable.UNBOUNDED
                : new Measured(cost / count, new Interval(cost / counts.high(), dearest));
    }

    /**
     * Events per unit of exposure, with interval.
     *
     * @return {@link NotEstimable#ZERO_DENOMINATOR} without exposure
     * @throws IllegalArgumentException if the count is negative or not finite, or the level is not between 0 and 1
     */
    public static Estimate rate(double count, double exposure, double confidenceLevel) {
        if (!(exposure > 0)) {
            return NotEstimable.ZERO_DENOMINATOR;
        }
        Interval counts = interval(count, confidenceLevel);
        return new Measured(count / exposure, new Interval(counts.low() / exposure, counts.high() / exposure));
    }

    /**
     * Chance of no event at all where {@code expected} are expected, from 0 to 1.
     *
     * @throws IllegalArgumentException if {@code expected} is negative
     */
    public static double probabilityOfNone(double expected) {
        checkCount(expected);
        return Math.exp(-expected);
    }

    /**
     * Chance of {@code count} events or fewer where {@code expected} are expected, from 0 to 1.
     *
     * @throws IllegalArgumentException if the count is negative or the expectation is not positive
     */
    public static double probabilityAtMost(double count, double expected) {
        checkCount(count);
        if (!(expected > 0)) {
            throw new IllegalArgumentException("An expected count is positive, got " + expected);
        }
        return GammaDistribution.of(count + 1, 1).survivalProbability(expected);
    }

    /**
     * Two-sided exact p-value of {@code count} against a known expectation: twice the smaller tail, at most 1.
     *
     * @throws IllegalArgumentException if the count is negative or the expectation is not positive
     */
    public static double pValue(double count, double expected) {
        double atMost = probabilityAtMost(count, expected);
        double atLeast = count == 0 ? 1 : GammaDistribution.of(count, 1).cumulativeProbability(expected);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /**
     * The second rate minus the first, per unit of exposure. The p-value is that of the conditional binomial test
     * (J. Przyborowski and H. Wilenski, 1940, Biometrika 31), exact up to 10,000 events; the interval joins both
     * Garwood intervals as Newcombe joins Wilson's.
     *
     * @return a {@link Difference} whose standard error and statistic are those of the score test;
     *     {@link NotEstimable#ZERO_DENOMINATOR} if a side has no exposure
     * @throws IllegalArgumentException if a count is negative or not finite, or the level is not between 0 and 1
     */
    public static Comparison compare(
            double count1, double exposure1, double count2, double exposure2, double confidenceLevel) {
        checkCount(count1);
        checkCount(count2);
        if (!(exposure1 > 0 && exposure2 > 0)) {
            return NotEstimable.ZERO_DENOMINATOR;
        }
        double rate1 = count1 / exposure1;
        double rate2 = count2 / exposure2;
        double standardError = Math.sqrt((count1 + count2) / exposure1 / exposure2);
        double z = standardError > 0 ? (rate2 - rate1) / standardError : 0;
        return new Difference(
                rate2 - rate1,
                standardError,
                joined(rate1, exposure1, rate2, exposure2, confidenceLevel),
                z,
                conditionalP(count1, count2, exposure1 / (exposure1 + exposure2), z));
    }

    /**
     * The two-sided p-value of {@link #compare} alone, from 0 to 1; NaN if a side has no exposure.
     *
     * @throws IllegalArgumentException if a count is negative or not finite
     */
    public static double pValue(double count1, double exposure1, double count2, double exposure2) {
        checkCount(count1);
        checkCount(count2);
        if (!(exposure1 > 0 && exposure2 > 0)) {
            return Double.NaN;
        }
        double standardError = Math.sqrt((count1 + count2) / exposure1 / exposure2);
        double z = standardError > 0 ? (count2 / exposure2 - count1 / exposure1) / standardError : 0;
        return conditionalP(count1, count2, exposure1 / (exposure1 + exposure2), z);
    }

    private static Interval joined(
            double rate1, double exposure1, double rate2, double exposure2, double confidenceLevel) {
        Interval first = interval(rate1 * exposure1, confidenceLevel);
        Interval second = interval(rate2 * exposure2, confidenceLevel);
        double down = Math.hypot(rate2 - second.low() / exposure2, first.high() / exposure1 - rate1);
        double up = Math.hypot(second.high() / exposure2 - rate2, rate1 - first.low() / exposure1);
        return new Interval(rate2 - rate1 - down, rate2 - rate1 + up);
    }

    private static double conditionalP(double count1, double count2, double share1, double z) {
        if (count1 + count2 > EXACT_TOTAL_MAX) {
            return Quantiles.twoSidedNormalP(z);
        }
        double firstAtLeast =
                count1 == 0 ? 1 : BetaDistribution.of(count1, count2 + 1).cumulativeProbability(share1);
        double firstAtMost =
                count2 == 0 ? 1 : BetaDistribution.of(count1 + 1, count2).survivalProbability(share1);
        return Math.min(1, 2 * Math.min(firstAtLeast, firstAtMost));
    }

    private static void checkCount(double count) {
        if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A count is finite and at least 0, got " + count);
        }
    }

    /** Built on first use. */
    private static final class Kept {
        static final Interval[] INTERVALS = new Interval[KEPT_COUNTS];

        static {
            for (int count = 0; count < KEPT_COUNTS; count++) {
                INTERVALS[count] = computed(count, 0.95);
            }
        }
    }
}

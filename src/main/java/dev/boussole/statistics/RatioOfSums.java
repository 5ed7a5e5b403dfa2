package dev.boussole.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A ratio of two sums over days, such as cost over conversions, with the days as sampling units: delta method (Deng et
 * al., 2018, KDD) and E. C. Fieller, 1954, Journal of the Royal Statistical Society B 16, 175-185.
 */
public final class RatioOfSums {
    /** Above this coefficient of variation of the daily denominators the delta method is too narrow. */
    private static final double DELTA_VARIATION_MAX = 0.3;
    /** Below this sum of denominators the delta method is too narrow. */
    private static final double DELTA_DENOMINATOR_MIN = 30;
    /** Differences of this relative size are rounding. */
    private static final double ROUNDING = 1e-12;

    private RatioOfSums() {}

    /**
     * The ratio with the interval that suits the days: Fieller's when the daily denominators vary by more than 0.3 of
     * their mean or sum to less than 30, else that of the delta method.
     *
     * @return {@link NotEstimable} without data, with one day, with a zero sum on either side, or where Fieller's set
     *     is unbounded
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Estimate estimate(PairedMoments days, double confidenceLevel) {
        return estimate(days, confidenceLevel, 1);
    }

    /**
     * The same with the standard error multiplied by {@code inflation}, see {@link Autocorrelation#inflation}.
     *
     * @param inflation at least 1
     */
    public static Estimate estimate(PairedMoments days, double confidenceLevel, double inflation) {
        double variation = DELTA_VARIATION_MAX * days.meanX();
        boolean wild = days.varianceX() > variation * variation || days.sumX() < DELTA_DENOMINATOR_MIN;
        return wild ? fieller(days, confidenceLevel, inflation) : delta(days, confidenceLevel, inflation);
    }

    /** {@link #estimate(PairedMoments, double)} of {@code y[i], x[i]} for {@code from <= i < toExclusive}. */
    public static Estimate estimate(double[] y, double[] x, int from, int toExclusive, double confidenceLevel) {
        return estimate(PairedMoments.of(y, x, from, toExclusive), confidenceLevel, 1);
    }

    /** {@link #estimate(PairedMoments, double)} of running sums over {@code days} pairs. */
    public static Estimate estimate(
            int days, double sumX, double sumY, double sumXX, double sumXY, double sumYY, double confidenceLevel) {
        return estimate(PairedMoments.ofSums(days, sumX, sumY, sumXX, sumXY, sumYY), confidenceLevel, 1);
    }

    /** The ratio with the symmetric interval of the delta method, Student quantile with days - 1 degrees of freedom. */
    public static Estimate delta(PairedMoments days, double confidenceLevel) {
        return delta(days, confidenceLevel, 1);
    }

    private static Estimate delta(PairedMoments days, double confidenceLevel, double inflation) {
        NotEstimable obstacle = obstacle(days);
        if (obstacle != null) {
            return obstacle;
        }
        double ratio = days.meanY() / days.meanX();
        double half = Quantiles.twoSidedT(confidenceLevel, days.days() - 1) * inflation * standardError(days);
        return new Measured(ratio, new Interval(ratio - half, ratio + half));
    }

    /** The ratio with Fieller's interval, {@link NotEstimable#UNBOUNDED} where that set is not an interval. */
    public static Estimate fieller(PairedMoments days, double confidenceLevel) {
        return fieller(days, confidenceLevel, 1);
    }

    private static Estimate fieller(PairedMoments days, double confidenceLevel, double inflation) {
        NotEstimable obstacle = obstacle(days);
        if (obstacle != null) {
            return obstacle;
        }
        double t = Quantiles.twoSidedT(confidenceLevel, days.days() - 1) * inflation;
        double share = t * t / days.days();
        double a = days.meanX() * days.meanX() - share * days.varianceX();
        double b = days.meanX() * days.meanY() - share * days.covariance();
        double c = days.meanY() * days.meanY() - share * days.varianceY();
        double discriminant = b * b - a * c;
        if (!(a > 0) || discriminant < -ROUNDING * b * b) {
            return NotEstimable.UNBOUNDED;
        }
        double root = Math.sqrt(Math.max(0, discriminant));
        return new Measured(days.meanY() / days.meanX(), new Interval((b - root) / a, (b + root) / a));
    }

    /**
     * Standard error of the ratio by the delta method, at least 0.
     *
     * @throws IllegalArgumentException with fewer than two days or denominators that sum to zero or less
     */
    public static double standardError(PairedMoments days) {
        if (days.days() < 2 || !(days.meanX() > 0)) {
            throw new IllegalArgumentException("A standard error needs two days and a positive denominator, got "
                    + days.days() + " days with mean " + days.meanX());
        }
        double ratio = days.meanY() / days.meanX();
        double residual = days.varianceY() - 2 * ratio * days.covariance() + ratio * ratio * days.varianceX();
        return Math.sqrt(Math.max(0, residual) / days.days()) / days.meanX();
    }

    /**
     * The ratio of {@code after} minus that of {@code before}: two-sided Student test on the delta standard errors,
     * with the degrees of freedom of B. L. Welch, 1947, Biometrika 34, rounded down.
     *
     * @return {@link NotEstimable} if a side has no data, one day or a zero denominator, or both have no numerator
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Comparison compare(PairedMoments before, PairedMoments after, double confidenceLevel) {
        return compare(before, after, confidenceLevel, 1);
    }

    /**
     * The same with the standard error multiplied by {@code inflation}, see {@link Autocorrelation#inflation}.
     *
     * @param inflation at least 1
     */
    public static Comparison compare(
            PairedMoments before, PairedMoments after, double confidenceLevel, double inflation) {
        NotEstimable first = obstacle(before);
        NotEstimable second = obstacle(after);
        if (first != null && (first != NotEstimable.ZERO_NUMERATOR || second == first)) {
            return first;
        }
        if (second != null && second != NotEstimable.ZERO_NUMERATOR) {
            return second;
        }
        double ratio1 = before.meanY() / before.meanX();
        double ratio2 = after.meanY() / after.meanX();
        double error1 = standardError(before);
        double error2 = standardError(after);
        double floor = ROUNDING * (Math.abs(ratio1) + Math.abs(ratio2));
        double error = Math.max(floor, inflation * Math.sqrt(error1 * error1 + error2 * error2));
        int df = welch(error1, before.days() - 1, error2, after.days() - 1);
        double half = Quantiles.twoSidedT(confidenceLevel, df) * error;
        double t = (ratio2 - ratio1) / error;
        return new Difference(
                ratio2 - ratio1,
                error,
                new Interval(ratio2 - ratio1 - half, ratio2 - ratio1 + half),
                t,
                Quantiles.twoSidedStudentP(t, df));
    }

    private static int welch(double error1, int df1, double error2, int df2) {
        double v1 = error1 * error1;
        double v2 = error2 * error2;
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / df1 + v2 * v2 / df2);
        int least = Math.min(df1, df2);
        return df >= least ? (int) Math.min(df, df1 + df2) : least;
    }

    static @Nullable NotEstimable obstacle(PairedMoments days) {
        if (days.days() == 0) {
            return NotEstimable.NO_DATA;
        }
        if (!(days.meanX() > 0)) {
            return NotEstimable.ZERO_DENOMINATOR;
        }
        if (days.days() == 1) {
            return NotEstimable.ONE_DAY;
        }
        return days.meanY() == 0 && days.varianceY() == 0 ? NotEstimable.ZERO_NUMERATOR : null;
    }
}

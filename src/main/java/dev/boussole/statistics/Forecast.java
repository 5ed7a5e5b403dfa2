package dev.boussole.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The total of a period from its first days, taken as independent draws, optionally after division by weights of the
 * days of the week. The interval is the Student prediction interval of the sum of the days left.
 */
public final class Forecast {
    private Forecast() {}

    /**
     * Final total and chance of reaching {@code goal}, days alike.
     *
     * @param daily values so far; NaN is a missing day and is forecast like the days left
     * @param goal the total to reach
     * @return a {@link Projection} whose {@code needed} is the relative rise of the daily mean that the days left must
     *     bring, 0.26 for 26 %; {@link NotEstimable} without data, with one day, with nothing but zeros, or when no day
     *     is left. Days that do not vary at all make a certain projection: interval of no width, probability 0 or 1
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Outlook total(double[] daily, int daysLeft, double goal, double confidenceLevel) {
        return new Days(daily, null).project(daysLeft, daysLeft, goal, confidenceLevel);
    }

    /**
     * The same with weights of the days of the week, 1 on average.
     *
     * @param pastWeights weight of each day so far, positive
     * @param futureWeights weight of each day left, positive
     * @return as {@link #total(double[], int, double, double)}
     * @throws IllegalArgumentException if the past weights are not as many as the days, a weight is not positive, or
     *     the level is not between 0 and 1
     */
    public static Outlook total(
            double[] daily, double[] pastWeights, double[] futureWeights, double goal, double confidenceLevel) {
        if (pastWeights.length != daily.length) {
            throw new IllegalArgumentException(
                    "Each day needs a weight, got " + pastWeights.length + " for " + daily.length + " days");
        }
        double sum = 0;
        double squares = 0;
        for (double weight : futureWeights) {
            sum += checked(weight);
            squares += weight * weight;
        }
        return new Days(daily, pastWeights).project(sum, squares, goal, confidenceLevel);
    }

    private static double checked(double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A weight is positive, got " + weight);
        }
        return weight;
    }

    /** The days so far, brought to a common level. */
    private static final class Days {
        private int observed;
        private double sum;
        private double mean;
        private double squares;
        private double missing;
        private double missingSquares;

        Days(double[] daily, double @Nullable [] weights) {
            for (int i = 0; i < daily.length; i++) {
                double weight = weights == null ? 1 : checked(weights[i]);
                if (Double.isNaN(daily[i])) {
                    missing += weight;
                    missingSquares += weight * weight;
                } else {
                    add(daily[i], weight);
                }
            }
        }

        /** B. P. Welford, 1962, Technometrics 4, 419-420. */
        private void add(double value, double weight) {
            double level = value / weight;
            double before = level - mean;
            observed++;
            sum += value;
            mean += before / observed;
            squares += before * (level - mean);
        }

        Outlook project(double left, double leftSquares, double goal, double confidenceLevel) {
            if (observed == 0) {
                return NotEstimable.NO_DATA;
            }
            if (!(left > 0)) {
                return NotEstimable.PERIOD_OVER;
            }
            if (observed == 1) {
                return NotEstimable.ONE_DAY;
            }
            if (mean == 0) {
                return NotEstimable.ZERO_NUMERATOR;
            }
            double ahead = left + missing;
            double known = sum + mean * missing;
            double deviation = Math.sqrt(squares / (observed - 1));
            double error = deviation * Math.sqrt(leftSquares + missingSquares + ahead * ahead / observed);
            double needed = (goal - known) / left / mean - 1;
            return Projections.of(known + mean * left, error, observed - 1, goal, needed, false, confidenceLevel);
        }
    }
}

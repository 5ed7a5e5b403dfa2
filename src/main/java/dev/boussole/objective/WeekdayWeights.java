package dev.boussole.objective;

import java.time.LocalDate;

/**
 * How much each day of the week brings, 1 on average. A weekday's own mean counts only as far as the weekdays differ by
 * more than chance: it is drawn towards 1 by the share of the differences that the spread within weekdays explains
 * (one-way analysis of variance, factor max(0, 1 - 1/F)). So few or wild days give flat weights.
 */
public final class WeekdayWeights {
    /** Days of history below which every day counts alike. */
    public static final int DAYS_MIN = 28;

    private static final int DAYS = 7;
    private static final int PER_WEEKDAY_MIN = 3;
    /** A weekday that never brought anything still may. */
    private static final double WEIGHT_MIN = 0.01;

    private static final WeekdayWeights FLAT = new WeekdayWeights(new double[] {1, 1, 1, 1, 1, 1, 1});

    private final double[] weights;

    private WeekdayWeights(double[] weights) {
        this.weights = weights;
    }

    public static WeekdayWeights flat() {
        return FLAT;
    }

    /**
     * Weights of the values at {@code from <= i < toExclusive}; NaN is a missing day.
     *
     * @param epochDays the day of each value
     */
    public static WeekdayWeights of(int[] epochDays, double[] values, int from, int toExclusive) {
        int[] n = new int[DAYS];
        double[] means = new double[DAYS];
        double[] squares = new double[DAYS];
        int days = 0;
        for (int i = from; i < toExclusive; i++) {
            if (!Double.isNaN(values[i])) {
                int weekday = weekday(epochDays[i]);
                double gap = values[i] - means[weekday];
                means[weekday] += gap / ++n[weekday];
                squares[weekday] += gap * (values[i] - means[weekday]);
                days++;
            }
        }
        boolean enough = days >= DAYS_MIN;
        double within = 0;
        for (int i = 0; i < DAYS; i++) {
            enough &= n[i] >= PER_WEEKDAY_MIN;
            within += squares[i];
        }
        return enough ? of(n, means, within / (days - DAYS)) : FLAT;
    }

    private static WeekdayWeights of(int[] n, double[] means, double varianceWithin) {
        double grand = mean(means);
        if (!(grand > 0)) {
            return FLAT;
        }
        double between = 0;
        double noise = 0;
        for (int i = 0; i < DAYS; i++) {
            between += (means[i] - grand) * (means[i] - grand) / (DAYS - 1);
            noise += varianceWithin / n[i] / DAYS;
        }
        double trust = between > 0 ? Math.max(0, 1 - noise / between) : 0;
        double[] weights = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            weights[i] = Math.max(WEIGHT_MIN, 1 + trust * (means[i] / grand - 1));
        }
        double mean = mean(weights);
        for (int i = 0; i < DAYS; i++) {
            weights[i] /= mean;
        }
        return new WeekdayWeights(weights);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Weight of a day, positive. */
    public double of(long epochDay) {
        return weights[weekday(epochDay)];
    }

    public double of(LocalDate day) {
        return of(day.toEpochDay());
    }

    /** Weights of {@code days} days in a row. */
    public double[] from(long firstEpochDay, int days) {
        double[] range = new double[days];
        for (int i = 0; i < days; i++) {
            range[i] = of(firstEpochDay + i);
        }
        return range;
    }

    /** Monday is 0; day 0 of the epoch was a Thursday. */
    private static int weekday(long epochDay) {
        return Math.floorMod(epochDay + 3, DAYS);
    }
}

package dev.boussole.sample;

import java.util.Random;

/**
 * Chance that repeats: the same seed gives the same figures on any machine. Within each week it nearly cancels out, so
 * that days differ as days do while no week drifts far by luck alone.
 */
final class Noise {
    /** Part of a week's own luck that is taken away. */
    private static final double CALM = 0.8;

    private final double[] values;

    Noise(long seed, int days) {
        Random random = new Random(seed);
        values = new double[days];
        for (int i = 0; i < days; i++) {
            values[i] = gaussian(random);
        }
        int end = days;
        while (end > 0) {
            int from = end < 14 ? 0 : end - 7;
            centre(from, end);
            end = from;
        }
    }

    /** Sum of twelve uniform draws: close enough to a Gaussian, and the same in every version of Java. */
    private static double gaussian(Random random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private void centre(int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        for (int i = from; i < to; i++) {
            values[i] -= CALM * mean;
        }
    }

    /** A factor around 1 with that relative spread, for a day counted from the first. */
    double factor(int day, double spread) {
        return Math.max(0.1, 1 + spread * values[day]);
    }
}

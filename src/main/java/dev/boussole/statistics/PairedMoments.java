package dev.boussole.statistics;

/**
 * Means and sample covariances of daily pairs (x, y): all that a ratio of sums needs.
 *
 * @param days number of pairs, at least 0
 * @param meanX mean of the denominators
 * @param meanY mean of the numerators
 * @param varianceX sample variance of the denominators, 0 below two days
 * @param varianceY sample variance of the numerators, 0 below two days
 * @param covariance sample covariance, 0 below two days
 */
public record PairedMoments(
        int days, double meanX, double meanY, double varianceX, double varianceY, double covariance) {

    /**
     * Moments of {@code y[i], x[i]} for {@code from <= i < toExclusive}; a pair with a NaN is a missing day and is
     * left out.
     *
     * @throws IndexOutOfBoundsException if the range leaves an array
     */
    public static PairedMoments of(double[] y, double[] x, int from, int toExclusive) {
        int days = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = from; i < toExclusive; i++) {
            if (!Double.isNaN(x[i] + y[i])) {
                days++;
                sumX += x[i];
                sumY += y[i];
            }
        }
        return days == 0
                ? new PairedMoments(0, 0, 0, 0, 0, 0)
                : centred(y, x, from, toExclusive, days, sumX / days, sumY / days);
    }

    private static PairedMoments centred(
            double[] y, double[] x, int from, int toExclusive, int days, double meanX, double meanY) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = from; i < toExclusive; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            if (!Double.isNaN(dx + dy)) {
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        int df = Math.max(1, days - 1);
        return new PairedMoments(days, meanX, meanY, xx / df, yy / df, xy / df);
    }

    /**
     * Moments from running sums over {@code days} pairs. Digits are lost where the daily values hardly vary: prefer the
     * arrays when they are at hand.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public static PairedMoments ofSums(int days, double sumX, double sumY, double sumXX, double sumXY, double sumYY) {
        if (days < 0) {
            throw new IllegalArgumentException("Days are at least 0, got " + days);
        }
        if (days < 2) {
            return new PairedMoments(days, sumX, sumY, 0, 0, 0);
        }
        double df = days - 1.0;
        return new PairedMoments(
                days,
                sumX / days,
                sumY / days,
                Math.max(0, sumXX - sumX * sumX / days) / df,
                Math.max(0, sumYY - sumY * sumY / days) / df,
                (sumXY - sumX * sumY / days) / df);
    }

    /** Sum of the denominators. */
    public double sumX() {
        return meanX * days;
    }

    /** Sum of the numerators. */
    public double sumY() {
        return meanY * days;
    }
}

package dev.boussole.statistics;

/** The ratio of sums at the end of a period from its first days, such as the final cost per conversion. */
public final class RatioForecast {
    private RatioForecast() {}

    /**
     * The final ratio of the sum of y to the sum of x after {@code daysLeft} more days like those so far.
     *
     * @param lowerIsBetter whether the target is met by a ratio at most, rather than at least, {@code target}
     * @return a {@link Projection} whose {@code needed} is the ratio that the days left must bring to end on target;
     *     {@link NotEstimable} without data, with one day, with a zero sum on either side, or when no day is left. Days
     *     of one same ratio make a certain projection: interval of no width, probability 0 or 1
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Outlook of(
            PairedMoments days, int daysLeft, double target, boolean lowerIsBetter, double confidenceLevel) {
        NotEstimable obstacle = RatioOfSums.obstacle(days);
        if (obstacle != null) {
            return obstacle;
        }
        if (daysLeft <= 0) {
            return NotEstimable.PERIOD_OVER;
        }
        double n = days.days();
        double ratio = days.meanY() / days.meanX();
        // The delta error of the mean of n days, widened to m future days and weighted by their share of x.
        double ahead = daysLeft / (n + daysLeft);
        double error = RatioOfSums.standardError(days) * Math.sqrt(n / daysLeft + 1) * ahead;
        double needed = (target * (n + daysLeft) * days.meanX() - n * days.meanY()) / (daysLeft * days.meanX());
        return Projections.of(ratio, error, days.days() - 1, target, needed, lowerIsBetter, confidenceLevel);
    }
}

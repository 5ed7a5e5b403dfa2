package dev.boussole.statistics;

/**
 * What an A/B test of a rate takes: every arm is held against the first one, and the chance of a false alarm is shared out
 * among these comparisons (Bonferroni), as it is when the test is read.
 *
 * @param perArm trials in each arm
 * @param arms 2 or more, the reference included
 * @param alpha of one comparison
 */
public record TestPlan(long perArm, int arms, double alpha) {
    /** Chance of a false alarm that a test is given when nobody asks for another. */
    public static final double ALPHA = 0.05;

    /** The least and the greatest chance of a false alarm that can be asked for. */
    public static final Interval ALPHAS = new Interval(0.0001, 0.5);

    /** Chance of seeing the effect that is looked for, when nobody asks for another. */
    public static final double POWER = 0.8;

    /** The least and the greatest power that can be asked for. */
    public static final Interval POWERS = new Interval(0.5, 0.999);

    public static final int ARMS_MIN = 2;
    public static final int ARMS_MAX = 10;

    /** Rates that lie closer together are one and the same. */
    public static final double APART = 1e-6;

    private static final int DAYS_OF_WEEK = 7;

    /**
     * Plans to see a rate of {@code other} where the reference has {@code reference}.
     *
     * @param alpha chance of a false alarm in the whole test, such as 0.05
     * @param power chance of seeing {@code other}, such as 0.8
     * @throws IllegalArgumentException if a figure is not between 0 and 1, both rates are the same or there are fewer
     *     than two arms
     */
    public static TestPlan of(double reference, double other, int arms, double alpha, double power) {
        if (arms < ARMS_MIN) {
            throw new IllegalArgumentException("A test has two arms or more, not " + arms);
        }
        double one = alpha / (arms - 1);
        return new TestPlan(SampleSize.perArm(reference, other, one, power), arms, one);
    }

    /** Trials in all arms together. */
    public double total() {
        return (double) perArm * arms;
    }

    /** Days until every arm has its trials, rounded up to whole weeks, since each day of the week is its own. */
    public double days(double trialsPerDay) {
        return Math.ceil(total() / trialsPerDay / DAYS_OF_WEEK) * DAYS_OF_WEEK;
    }
}

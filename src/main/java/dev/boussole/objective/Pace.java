package dev.boussole.objective;

import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Where an objective is heading. What cannot be told is null.
 *
 * @param elapsedDays days of the period behind {@code asOf}, 0 to {@code totalDays}
 * @param soFar the KPI over the days of the period that were received
 * @param forecast expected figure on the last day, in the KPI's unit; the final figure itself once the period is over
 * @param interval 95 % prediction interval of it; null once the figure is final
 * @param probability that the target is met on the last day, 0..1
 * @param upliftNeeded relative improvement of the daily pace (of the ratio, for a ratio) that the days left need; negative
 *     when less than today's pace is enough
 * @param neededOnRest what the days left must come to for a ratio to end on target, in the KPI's unit; null for a sum
 * @param upliftPast90 90th percentile of the improvements from one past stretch as long as the days left (a week at least)
 *     to the next; null with fewer than four of them
 * @param goalPace the figure so far against what the target asks for by now, 1 on schedule, above 1 better
 */
public record Pace(
        int elapsedDays,
        int totalDays,
        @Nullable Double soFar,
        @Nullable Double forecast,
        @Nullable Interval interval,
        @Nullable Double probability,
        @Nullable Double upliftNeeded,
        @Nullable Double neededOnRest,
        @Nullable Double upliftPast90,
        @Nullable Double goalPace) {
    private static final int TELLING_DAYS = 14;
    private static final double TELLING_SHARE = 0.25;

    /** Part of the period that lies behind, 0..1. */
    public double elapsedShare() {
        return elapsedDays / (double) totalDays;
    }

    /** Whether enough of the period lies behind to judge the trend: 14 days or a quarter of it (kpis.md, A1). */
    public boolean telling() {
        return elapsedDays >= TELLING_DAYS || elapsedShare() >= TELLING_SHARE;
    }

    /** Whether the improvement needed is more than nine in ten past ones: null when either is unknown. */
    public @Nullable Boolean beyondPast() {
        return upliftNeeded == null || upliftPast90 == null ? null : upliftNeeded > upliftPast90;
    }
}

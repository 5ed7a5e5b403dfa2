package dev.boussole.objective;

import java.util.Arrays;

/**
 * On which days a KPI's figures are due, as its own past has it: an e-mail that goes out on Tuesdays is due on Tuesdays, a
 * campaign that runs all week every day.
 */
final class Rhythm {
    private static final int WEEK = 7;
    private static final int WEEKS_MIN = 4;
    private static final int WEEKS_MAX = 8;
    /** Part of the weeks in which a weekday must have brought figures to be due. */
    private static final double USUAL = 0.5;

    private static final int GAPS_MIN = 3;
    private static final int HISTORY_DAYS = 180;

    private final boolean[] weekdays;
    private final int everyDays;
    private final long last;

    /** @param everyDays the gap between two days with figures, counted from the {@code last}; 0 where weekdays tell */
    private Rhythm(boolean[] weekdays, int everyDays, long last) {
        this.weekdays = weekdays;
        this.everyDays = everyDays;
        this.last = last;
    }

    /**
     * The usual weekdays where the four weeks or more before {@code learnt} have some and figures come once a week or
     * more, else the middle gap between two days with figures before {@code today}, else every day.
     */
    static Rhythm before(DailyFigures figures, long learnt, long today) {
        int gap = middleGap(figures, today);
        int weeks = (int) Math.min(WEEKS_MAX, (learnt - figures.firstReceived()) / WEEK);
        boolean[] weekdays = new boolean[WEEK];
        boolean any = false;
        for (int back = 1; back <= WEEK && weeks >= WEEKS_MIN && gap <= WEEK; back++) {
            boolean usual = received(figures, learnt - back, weeks) >= USUAL * weeks;
            weekdays[weekday(learnt - back)] = usual;
            any |= usual;
        }
        return new Rhythm(weekdays, any ? 0 : gap, figures.lastReceivedBefore(today));
    }

    /** In how many weeks, counted back from it, a weekday had figures. */
    private static int received(DailyFigures figures, long last, int weeks) {
        int received = 0;
        for (int week = 0; week < weeks; week++) {
            long day = last - (long) WEEK * week;
            received += figures.receivedDays(day, day + 1);
        }
        return received;
    }

    private static int middleGap(DailyFigures figures, long toExclusive) {
        int[] gaps = new int[figures.size()];
        int found = 0;
        long last = Long.MIN_VALUE;
        for (int i = figures.indexFrom(toExclusive - HISTORY_DAYS);
                i < figures.size() && figures.epochDay(i) < toExclusive;
                i++) {
            if (figures.received(i)) {
                if (last != Long.MIN_VALUE) {
                    gaps[found++] = (int) (figures.epochDay(i) - last);
                }
                last = figures.epochDay(i);
            }
        }
        Arrays.sort(gaps, 0, found);
        return found < GAPS_MIN ? 1 : gaps[(found - 1) / 2];
    }

    /** Whether figures are due for a day; without usual weekdays, of a day after the last with figures. */
    boolean due(long day) {
        return everyDays == 0 ? weekdays[weekday(day)] : everyDays == 1 || (day - last) % everyDays == 0;
    }

    /** Days of the window that judges whether figures arrive: two weeks, or two turns of a slower rhythm. */
    int windowDays() {
        return Math.max(2 * WEEK, 2 * everyDays);
    }

    /** How many of the {@code days} days before one are due, at least 1. */
    int due(long toExclusive, int days) {
        if (everyDays > 0) {
            return Math.max(1, days / everyDays);
        }
        int due = 0;
        for (long day = toExclusive - days; day < toExclusive; day++) {
            due += due(day) ? 1 : 0;
        }
        return Math.max(1, due);
    }

    /** Days of delay at {@code today}, the first of which ends the first day due after the last with figures; 0 when nothing is due. */
    int daysLate(long today) {
        long next = last + Math.max(1, everyDays);
        while (everyDays == 0 && !weekdays[weekday(next)]) {
            next++;
        }
        return (int) Math.max(0, today - next);
    }

    boolean daily() {
        for (boolean due : weekdays) {
            if (everyDays == 0 && !due) {
                return false;
            }
        }
        return everyDays <= 1;
    }

    /** Monday is 0; day 0 of the epoch was a Thursday. */
    private static int weekday(long epochDay) {
        return Math.floorMod(epochDay + 3, WEEK);
    }
}

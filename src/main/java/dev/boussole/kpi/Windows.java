package dev.boussole.kpi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which days speak for a KPI: as few and as recent as carry it, never across a change, never data that still arrives. */
final class Windows {
    private static final int[] LENGTHS = {7, 14, 30, 60, 90};
    private static final int LONGEST = 90;
    /** Up to here a window grows for the sake of a firmer figure; beyond it, only to have one at all. */
    private static final int RECENT = 30;
    /** Share of the usual days that a window to compare with must have. */
    private static final double COVERAGE_MIN = 0.8;

    private static final int PAST_WEEKS_MIN = 8;
    private static final int PAST_WEEKS_MAX = 12;
    /** A past that ended longer ago than half a year says nothing of today. */
    private static final int PAST_AGE_MAX = 182;

    private final int asOf;
    private final int[] changes;

    Windows(MeasureContext context) {
        this.asOf = (int) context.asOf().toEpochDay();
        this.changes = context.changes().stream()
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
    }

    /** The last day whose figures are complete. */
    int lastMatureDay(int immatureDays) {
        return asOf - 1 - immatureDays;
    }

    /**
     * The first of 7, 14 and 30 days with plenty of evidence and as many days before it to compare with; else the first of
     * 7, 14, 30, 60 and 90 days with what guidance on the KPI wants, cut by no change; else the first with enough for a
     * figure; where none has that either, all days since the last change, 90 at most. Days that are not mature are used
     * only when there are no others.
     */
    @Nullable
    Sample choose(Units units, int immatureDays) {
        Sample mature = endingBy(units, lastMatureDay(immatureDays));
        return mature != null || immatureDays == 0 ? mature : endingBy(units, lastMatureDay(0));
    }

    private @Nullable Sample endingBy(Units units, int lastDay) {
        int to = Math.min(lastDay, units.lastDay());
        if (to < units.firstDay() || to <= lastDay - LONGEST) {
            return null;
        }
        int since = Math.max(units.firstDay(), lastChange(to));
        Sample chosen = units.between(enough(units, since, to), to);
        if (chosen.size == 0 && units.rows) {
            chosen = units.lastBefore(to);
        }
        return chosen.size == 0 ? null : chosen;
    }

    /** The first day of the window that ends with {@code to}. */
    private static int enough(Units units, int since, int to) {
        double evidence = 0;
        double plenty = Evidence.plenty(units.enough);
        int usable = Integer.MIN_VALUE;
        int wanted = Integer.MIN_VALUE;
        int unit = units.upperBound(to);
        for (int length : LENGTHS) {
            int from = to - length + 1;
            if (from < since) {
                break;
            }
            while (unit > 0 && units.from[unit - 1] >= from) {
                unit--;
                evidence += units.counts(unit) ? Sample.known(units.evidence[unit]) : 0;
            }
            if (usable == Integer.MIN_VALUE && evidence >= units.enough) {
                usable = from;
            }
            boolean comparable = length <= RECENT && from - length >= since;
            if (evidence >= plenty && (comparable || from == usable)) {
                return from;
            }
            if (wanted == Integer.MIN_VALUE && evidence >= units.wanted) {
                wanted = from;
            }
        }
        if (wanted != Integer.MIN_VALUE) {
            return wanted;
        }
        return usable != Integer.MIN_VALUE ? usable : Math.max(since, to - LONGEST + 1);
    }

    /** The same weekdays just before, where the data cover them and no change lies inside. */
    @Nullable
    Sample before(Sample window) {
        var comparison = window.window().sameWeekdaysBefore();
        int from = (int) comparison.from().toEpochDay();
        int to = (int) comparison.to().toEpochDay();
        if (lastChange(to) > from) {
            return null;
        }
        Sample before = window.units.between(from, to);
        return covered(before) ? before : null;
    }

    /**
     * The whole weeks, 8 to 12, that end just before a window; where a change leaves less than 8, the weeks that end
     * before that change.
     */
    @Nullable
    Sample past(Units units, int firstDayOfWindow, int immatureDays) {
        int newest = Math.min(firstDayOfWindow - 1, lastMatureDay(immatureDays));
        int to = newest;
        while (to >= units.firstDay() && to > newest - PAST_AGE_MAX) {
            int change = lastChange(to);
            Sample weeks = weeks(units, Math.max(units.firstDay(), change), to);
            if (weeks != null || change == Integer.MIN_VALUE) {
                return weeks;
            }
            to = change - 1;
        }
        return null;
    }

    private static @Nullable Sample weeks(Units units, int since, int to) {
        for (int weeks = Math.min(PAST_WEEKS_MAX, (to - since + 1) / 7); weeks >= PAST_WEEKS_MIN; weeks--) {
            Sample sample = units.between(to - 7 * weeks + 1, to);
            if (covered(sample)) {
                return sample;
            }
        }
        return null;
    }

    private static boolean covered(Sample sample) {
        double usual = sample.units.density() * (sample.toDay - sample.fromDay + 1);
        return sample.size > 0 && sample.days >= COVERAGE_MIN * usual;
    }

    /** The last day on or before {@code day} from which on the scope was run differently. */
    private int lastChange(int day) {
        int place = Arrays.binarySearch(changes, day);
        int at = place >= 0 ? place : -place - 2;
        return at < 0 ? Integer.MIN_VALUE : changes[at];
    }
}

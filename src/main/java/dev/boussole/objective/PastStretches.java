package dev.boussole.objective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A KPI over past stretches of days of one length, end to end, the last one ending with the last complete day. */
final class PastStretches {
    /** Shorter stretches would compare weekdays. */
    static final int DAYS_MIN = 7;
    /** Rises below which their 90th percentile says nothing. */
    static final int RISES_MIN = 4;
    /** Part of a stretch's days that were due and must have been received. */
    private static final double RECEIVED_MIN = 0.8;

    private PastStretches() {}

    /**
     * Mean count of a day with figures at an average weekday, or the ratio, of each stretch, oldest first. It ends with the first
     * stretch, going back, that has too few days.
     */
    static List<Double> paces(DailyFigures figures, long toExclusive, int days) {
        WeekdayWeights weekdays = figures.weekdays(toExclusive);
        Rhythm rhythm = Rhythm.before(figures, toExclusive, toExclusive);
        List<Double> paces = new ArrayList<>();
        for (long to = toExclusive; ; to -= days) {
            Double pace = pace(figures, weekdays, rhythm.due(to, days), to - days, to);
            if (pace == null) {
                Collections.reverse(paces);
                return paces;
            }
            paces.add(pace);
        }
    }

    private static @Nullable Double pace(
            DailyFigures figures, WeekdayWeights weekdays, int due, long from, long toExclusive) {
        int received = figures.receivedDays(from, toExclusive);
        if (received == 0 || received < RECEIVED_MIN * due) {
            return null;
        }
        return figures.isSum() ? mean(figures, weekdays, from, toExclusive) : figures.value(from, toExclusive);
    }

    private static Double mean(DailyFigures figures, WeekdayWeights weekdays, long from, long toExclusive) {
        double[] counts = figures.counts(from, toExclusive);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!Double.isNaN(counts[i])) {
                sum += counts[i];
                weights += weekdays.of(from + i);
            }
        }
        return sum / weights;
    }
}

package dev.boussole.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a figure truly runs over the days, before any luck. */
@FunctionalInterface
interface Course {
    double on(LocalDate day);

    static Course always(double value) {
        return day -> value;
    }

    /** Another value from a day on. */
    default Course then(String from, double value) {
        LocalDate start = LocalDate.parse(from);
        return day -> day.isBefore(start) ? on(day) : value;
    }

    /** Changes by the same part each week from a day on: -0.1 loses a tenth a week. */
    default Course drifting(String from, double perWeek) {
        LocalDate start = LocalDate.parse(from);
        return day -> day.isBefore(start)
                ? on(day)
                : on(day) * StrictMath.pow(1 + perWeek, ChronoUnit.DAYS.between(start, day) / 7.0);
    }

    /** Multiplied during some days, both ends included. */
    default Course during(String from, String to, double factor) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        return day -> on(day) * (day.isBefore(first) || day.isAfter(last) ? 1 : factor);
    }

    /** Swings over the year by that part around its mean, highest on a day of the year. */
    default Course yearly(double swing, int peakDayOfYear) {
        return day -> on(day)
                * (1 + swing * StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - peakDayOfYear) / 365.25));
    }
}

package dev.boussole.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The 120 days of the sample, and how busy each day of the week is. */
final class Calendar {
    static final LocalDate FIRST = LocalDate.of(2026, 7, 4);
    static final int DAYS = 120;
    static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);

    private static final Map<DayOfWeek, Double> BUSY = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, 1.04,
            DayOfWeek.TUESDAY, 0.98,
            DayOfWeek.WEDNESDAY, 0.96,
            DayOfWeek.THURSDAY, 0.97,
            DayOfWeek.FRIDAY, 0.93,
            DayOfWeek.SATURDAY, 1.00,
            DayOfWeek.SUNDAY, 1.12));

    private Calendar() {}

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    static int index(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    static double busy(LocalDate day) {
        return BUSY.getOrDefault(day.getDayOfWeek(), 1.0);
    }
}

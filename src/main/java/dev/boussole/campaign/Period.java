package dev.boussole.campaign;

import java.time.LocalDate;

/** Whole days, both ends included; a day is a period of one. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it starts: " + from + " to " + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** The {@code days} days that end with {@code to}. */
    public static Period ending(LocalDate to, int days) {
        return new Period(to.minusDays(days - 1L), to);
    }

    /** Number of days, 1 or more. */
    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay() + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** The same number of days, moved by whole weeks so that it has the same weekdays and ends before this one starts. */
    public Period sameWeekdaysBefore() {
        int shift = (days() + 6) / 7 * 7;
        return new Period(from.minusDays(shift), to.minusDays(shift));
    }
}

package dev.boussole.platform.csv;

import dev.boussole.campaign.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates written {@code 2026-10-31}, read by position; a day met before gives the same object again. */
public final class IsoDays {
    /** Month and day take 9 bits, so that days of sixteen neighbouring years never share a slot. */
    private static final int SLOTS = 1 << 13;

    private final int[] codes = new int[SLOTS];
    private final @Nullable Period[] days = new Period[SLOTS];

    /** The day in {@code text[from, to)}, or null when these characters are no ISO date. */
    public @Nullable Period parse(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int code = year << 9 | month << 5 | day;
        int slot = code & SLOTS - 1;
        Period known = days[slot];
        return known != null && codes[slot] == code ? known : remember(slot, code, year, month, day);
    }

    private @Nullable Period remember(int slot, int code, int year, int month, int day) {
        try {
            Period period = Period.day(LocalDate.of(year, month, day));
            codes[slot] = code;
            days[slot] = period;
            return period;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The value of {@code count} digits, or a negative number when one of them is not a digit. */
    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}

package dev.boussole.platform.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in figures: year first, or year last with day and month in an order that must be known. */
public final class DateText {
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})");
    private static final int[] NONE = {};

    private DateText() {}

    /** Its three figures in the order written, or nothing when the cell is no such date. */
    static int[] parts(String cell) {
        Matcher matcher = FIGURES.matcher(cell);
        if (!matcher.matches()
                || (matcher.group(1).length() == 4) == (matcher.group(4).length() == 4)) {
            return NONE;
        }
        return new int[] {
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4))
        };
    }

    /** The day, or nothing when the cell is no date. */
    public static Optional<LocalDate> parse(String cell, boolean dayFirst) {
        int[] parts = parts(cell);
        if (parts.length == 0) {
            return Optional.empty();
        }
        try {
            if (parts[0] > 31) {
                return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
            }
            return Optional.of(
                    dayFirst ? LocalDate.of(parts[2], parts[1], parts[0]) : LocalDate.of(parts[2], parts[0], parts[1]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

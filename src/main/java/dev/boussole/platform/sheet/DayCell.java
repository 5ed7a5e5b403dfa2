package dev.boussole.platform.sheet;

import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.DateWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day in a cell: in figures, in words, eight digits in a row, with or without a time of day behind it. */
public final class DayCell {
    private static final Pattern TIME = Pattern.compile("[T ,]+\\d{1,2}:\\d{2}.*");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Longer than any date: looking for the time of day in it would take long. */
    private static final int LONGEST = 100;

    private DayCell() {}

    /** The cell without its time of day. */
    static String dateOf(String cell) {
        int colon = cell.indexOf(':');
        if (colon < 0 || cell.length() > LONGEST) {
            return cell;
        }
        Matcher time = TIME.matcher(cell);
        return time.find() ? cell.substring(0, time.start()) : cell;
    }

    /** The day, or nothing when the cell is none. */
    public static Optional<LocalDate> parse(String cell, boolean dayFirst) {
        String date = dateOf(cell);
        Optional<LocalDate> inFigures = DateText.parse(date, dayFirst);
        if (inFigures.isPresent()) {
            return inFigures;
        }
        Matcher compact = EIGHT_DIGITS.matcher(date);
        if (compact.matches()) {
            return day(compact);
        }
        return DateWords.day(date);
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

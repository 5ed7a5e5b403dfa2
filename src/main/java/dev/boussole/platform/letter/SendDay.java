package dev.boussole.platform.letter;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.DateWords;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a date with a time behind it, in the time zone that the cell is written in. */
public final class SendDay {
    private static final Pattern TIME = Pattern.compile("\\s*,?\\s*\\d{1,2}:\\d{2}(:\\d{2})?\\s*([aApP]\\.?[mM]\\.?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2}[-/.]\\d{1,2}[-/.])(\\d{2}|\\d{4})(\\s.*)?");

    /** Longer than any date: looking for the time of day in it would take long. */
    private static final int LONGEST = 100;

    private SendDay() {}

    /** The date without its time and with four figures for the year: {@code 4/30/21 6:04} is {@code 4/30/2021}. */
    public static String withoutTime(String cell) {
        if (cell.length() > LONGEST) {
            return cell;
        }
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) {
            return iso.group(1);
        }
        Matcher figures = FIGURES.matcher(cell);
        if (figures.matches()) {
            String year = figures.group(2);
            return figures.group(1) + (year.length() == 2 ? "20" + year : year);
        }
        return TIME.matcher(cell).replaceFirst("");
    }

    /** The day, or nothing when the cell is no date. */
    public static Optional<LocalDate> of(String cell, boolean dayFirst) {
        String date = withoutTime(cell);
        return DateText.parse(date, dayFirst)
                .or(() ->
                        DateWords.range(date).filter(range -> range.days() == 1).map(Period::from));
    }
}

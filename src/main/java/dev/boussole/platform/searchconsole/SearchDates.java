package dev.boussole.platform.searchconsole;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.DateWords;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the first column of a chart: a day, an hour of it, a week or a month. */
final class SearchDates {
    private static final Pattern HOUR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}.*");

    private SearchDates() {}

    static boolean isHour(String cell) {
        return HOUR.matcher(cell).matches();
    }

    /** The days that a cell means, without doubt; nothing for a date whose order must be asked. */
    static Optional<Period> period(String cell) {
        Matcher hour = HOUR.matcher(cell);
        if (hour.matches()) {
            return DateText.parse(hour.group(1), true).map(Period::day);
        }
        if (cell.length() == 10 && cell.charAt(4) == '-') {
            return DateText.parse(cell, true).map(Period::day);
        }
        return DateWords.range(cell).or(() -> DateWords.wholeMonth(cell));
    }
}

package dev.boussole.platform.csv;

import dev.boussole.campaign.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates with the month in words, English, French, Spanish or German: {@code July 8, 2025 - July 31, 2025}, {@code août
 * 2026}.
 */
public final class DateWords {
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "janvier", "enero", "januar"),
            List.of("february", "fevrier", "febrero", "februar"),
            List.of("march", "mars", "marzo", "marz"),
            List.of("april", "avril", "abril"),
            List.of("may", "mai", "mayo"),
            List.of("june", "juin", "junio", "juni"),
            List.of("july", "juillet", "julio", "juli"),
            List.of("august", "aout", "agosto"),
            List.of("september", "septembre", "septiembre", "setiembre"),
            List.of("october", "octobre", "octubre", "oktober"),
            List.of("november", "novembre", "noviembre"),
            List.of("december", "decembre", "diciembre", "dezember"));

    private final List<Integer> days = new ArrayList<>();
    private final List<Integer> months = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();

    private DateWords(String line) {
        for (String token : Names.plain(line).split("[^a-z0-9]+", -1)) {
            if (!token.isEmpty()) {
                take(token.equals("1er") ? "1" : token);
            }
        }
    }

    private void take(String token) {
        if (token.chars().allMatch(Character::isDigit)) {
            int number = token.length() > 4 ? 0 : Integer.parseInt(token);
            (token.length() == 4 ? years : days).add(number);
        } else {
            month(token).ifPresent(months::add);
        }
    }

    /** A month by its name or the first letters of it, three or more: {@code sept}, {@code janv}. */
    private static Optional<Integer> month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i)) {
                if (word.length() >= 3 && name.startsWith(word)) {
                    return Optional.of(i + 1);
                }
            }
        }
        return Optional.empty();
    }

    /** The range that a line states, or nothing. */
    public static Optional<Period> range(String line) {
        Optional<Period> inFigures = figures(line);
        if (inFigures.isPresent()) {
            return inFigures;
        }
        DateWords words = new DateWords(line);
        int dates = words.days.size();
        boolean complete = (dates == 1 || dates == 2)
                && !words.months.isEmpty()
                && !words.years.isEmpty()
                && words.months.size() <= dates
                && words.years.size() <= dates;
        return complete ? words.period(dates) : Optional.empty();
    }

    private Optional<Period> period(int dates) {
        try {
            LocalDate from = LocalDate.of(years.get(0), months.get(0), days.get(0));
            LocalDate to = LocalDate.of(last(years), last(months), days.get(dates - 1));
            return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The one day that a cell states: {@code Oct 26, 2018}, {@code Mon, 26 avril 2021}; or nothing. */
    public static Optional<LocalDate> day(String cell) {
        DateWords words = new DateWords(cell);
        if (words.days.size() != 1 || words.months.size() != 1 || words.years.size() != 1) {
            return Optional.empty();
        }
        return words.period(1).map(Period::from);
    }

    /** Two ISO dates anywhere in the line. */
    private static Optional<Period> figures(String line) {
        List<LocalDate> found = new ArrayList<>();
        for (String token : line.split("[^0-9-]+", -1)) {
            DateText.parse(token, true).ifPresent(found::add);
        }
        boolean range = found.size() == 2 && !found.get(1).isBefore(found.get(0));
        return range ? Optional.of(new Period(found.get(0), found.get(1))) : Optional.empty();
    }

    /** All days of a month: {@code August 2026}, {@code août 2026}; or nothing. */
    public static Optional<Period> wholeMonth(String cell) {
        DateWords words = new DateWords(cell);
        if (words.months.size() != 1 || words.years.size() != 1 || !words.days.isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(words.years.get(0), words.months.get(0));
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
    }

    private static int last(List<Integer> numbers) {
        return numbers.get(numbers.size() - 1);
    }
}

package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year of a month that has none: that of the days which the owner gave, else the only one that the lines above the
 * table, its column names or the sheet's name have.
 */
record MonthYears(@Nullable Period given, @Nullable Integer stated) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    static MonthYears of(Header header, String sheet, @Nullable Period given) {
        Set<Integer> years = new TreeSet<>();
        header.preamble().forEach(line -> see(line, years));
        header.names().forEach(name -> see(name, years));
        see(sheet, years);
        return new MonthYears(given, years.size() == 1 ? years.iterator().next() : null);
    }

    private static void see(String text, Set<Integer> years) {
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group()));
        }
    }

    /**
     * The first day of the month; nothing when it lies outside the days given.
     *
     * @throws Refusal when nothing says its year
     */
    Optional<LocalDate> firstDay(MonthText month, String cell, int line, String column) {
        if (month.year() != null) {
            return Optional.of(LocalDate.of(month.year(), month.month(), 1));
        }
        if (given != null) {
            return within(given, month.month());
        }
        if (stated != null) {
            return Optional.of(LocalDate.of(stated, month.month(), 1));
        }
        throw new Refusal(line, column, MappedTexts.whichYear(cell));
    }

    private static Optional<LocalDate> within(Period days, int month) {
        for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
            LocalDate first = LocalDate.of(year, month, 1);
            if (days.overlaps(new Period(first, first.plusMonths(1).minusDays(1)))) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }
}

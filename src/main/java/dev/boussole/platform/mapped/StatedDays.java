package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.sheet.PreambleRange;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that the lines above a table say it covers: a range, or one whole month. A single day is when it was written. */
final class StatedDays {
    private StatedDays() {}

    static @Nullable Period of(Header header) {
        Optional<Period> dayFirst = PreambleRange.of(header, true).filter(range -> range.days() > 1);
        Optional<Period> monthFirst = PreambleRange.of(header, false).filter(range -> range.days() > 1);
        if (dayFirst.isPresent() || monthFirst.isPresent()) {
            boolean inDoubt = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
            return inDoubt ? null : dayFirst.or(() -> monthFirst).orElse(null);
        }
        return month(header);
    }

    private static @Nullable Period month(Header header) {
        Period found = null;
        for (String line : header.preamble()) {
            for (String cell : line.split("[,;\t|:]", -1)) {
                Period month = wholeMonth(cell.strip()).orElse(null);
                if (month != null && found != null && !month.equals(found)) {
                    return null;
                }
                found = month == null ? found : month;
            }
        }
        return found;
    }

    private static Optional<Period> wholeMonth(String cell) {
        Optional<Period> inWords = DateWords.wholeMonth(cell);
        if (inWords.isPresent()) {
            return inWords;
        }
        return MonthText.of(cell).filter(month -> !month.shortYear()).flatMap(StatedDays::wholeMonth);
    }

    private static Optional<Period> wholeMonth(MonthText month) {
        Integer year = month.year();
        if (year == null) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.of(year, month.month());
        return Optional.of(new Period(of.atDay(1), of.atEndOfMonth()));
    }
}

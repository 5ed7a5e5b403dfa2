package dev.boussole.platform.sheet;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days that the lines above a header state: two dates in one of them, in figures or in words. */
public final class PreambleRange {
    private static final String BETWEEN_DATES = "[^0-9/.-]+";

    private PreambleRange() {}

    /** The range; nothing when no line states one. */
    public static Optional<Period> of(Header header, boolean dayFirst) {
        for (String line : header.preamble()) {
            Optional<Period> range = DateWords.range(line).or(() -> inFigures(line, dayFirst));
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> inFigures(String line, boolean dayFirst) {
        List<LocalDate> dates = new ArrayList<>();
        for (String token : line.split(BETWEEN_DATES, -1)) {
            DateText.parse(token, dayFirst).ifPresent(dates::add);
        }
        boolean range = dates.size() == 2 && !dates.get(1).isBefore(dates.get(0));
        return range ? Optional.of(new Period(dates.get(0), dates.get(1))) : Optional.empty();
    }

    /** Shows the order of day and month in these lines to whoever decides on it. */
    static void see(Header header, DayOrder order) {
        for (int i = 0; i < header.preamble().size(); i++) {
            for (String token : header.preamble().get(i).split(BETWEEN_DATES, -1)) {
                order.see(token, i + 1, "");
            }
        }
    }
}

package dev.boussole.platform.linkedin;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that the lines above the header say the report covers: the first date behind a colon and the second one, on one
 * line or on two, in words or figures.
 */
final class ReportRange {
    private static final Pattern LABEL = Pattern.compile(":\\s+");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");
    private static final Pattern TIME = Pattern.compile(",?\\s*\\d{1,2}:\\d{2}.*$");

    private ReportRange() {}

    /** @param dayFirst whether the day comes first in dates in figures */
    static Optional<Period> of(Header header, boolean dayFirst) {
        List<LocalDate> dates = new ArrayList<>();
        for (String line : header.preamble()) {
            String[] pieces = LABEL.split(line.replace("\"", ""), -1);
            for (int i = 1; i < pieces.length; i++) {
                date(pieces[i], dayFirst).ifPresent(dates::add);
            }
        }
        return dates.size() < 2 || dates.get(1).isBefore(dates.get(0))
                ? Optional.empty()
                : Optional.of(new Period(dates.get(0), dates.get(1)));
    }

    private static Optional<LocalDate> date(String piece, boolean dayFirst) {
        Matcher figures = FIGURES.matcher(piece);
        if (figures.find()) {
            return DateText.parse(figures.group(), dayFirst);
        }
        return DateWords.range(TIME.matcher(piece).replaceFirst("")).map(Period::from);
    }
}

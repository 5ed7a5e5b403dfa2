package dev.boussole.platform.analytics;

import dev.boussole.campaign.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that the {@code #} lines above a table state: {@code # Start date: 20261001} and {@code # End date: 20261031}
 * in any language, or {@code # 20261001-20261031}. A spreadsheet may have padded the lines with delimiters.
 */
final class ReportRange {
    private static final Pattern LINE = Pattern.compile("\"?#.*?(?:(\\d{8})\\s*-\\s*(\\d{8})|:\\s*(\\d{8}))[\\s\",;]*");

    private ReportRange() {}

    static Optional<Period> of(List<String> preamble) {
        List<LocalDate> bounds = new ArrayList<>();
        for (String line : preamble) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                add(bounds, matcher.group(1));
                add(bounds, matcher.group(2));
                add(bounds, matcher.group(3));
            }
        }
        boolean range = bounds.size() >= 2 && !bounds.get(1).isBefore(bounds.get(0));
        return range ? Optional.of(new Period(bounds.get(0), bounds.get(1))) : Optional.empty();
    }

    private static void add(List<LocalDate> bounds, @Nullable String figures) {
        if (figures != null) {
            day(figures).ifPresent(bounds::add);
        }
    }

    /** The day that eight figures write, or nothing. */
    static Optional<LocalDate> day(String figures) {
        try {
            return Optional.of(LocalDate.parse(figures, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

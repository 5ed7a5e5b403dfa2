package dev.boussole.platform.microsoft;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.DateText;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines above the header say, each {@code Name: value} in one cell. Their dates have the month first, as the
 * reporting service's own readers take them.
 */
final class ReportHead {
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

    private final Map<String, String> values = new LinkedHashMap<>();

    private ReportHead() {}

    static ReportHead of(Header header) {
        ReportHead head = new ReportHead();
        for (String line : header.preamble()) {
            String cell = Names.trim(line.replace("\"", "").replace("\uFEFF", ""));
            int colon = cell.indexOf(':');
            if (colon > 0) {
                head.values.putIfAbsent(
                        Names.plain(cell.substring(0, colon)),
                        Names.trim(withoutEmptyCells(cell.substring(colon + 1))));
            }
        }
        return head;
    }

    /** A spreadsheet that saved the file again has filled each line with empty cells. */
    private static String withoutEmptyCells(String value) {
        return value.replaceAll("[,;\\t]+$", "");
    }

    /** Whether these are such lines. */
    boolean isThere() {
        return values.containsKey("report name") && values.containsKey("report time");
    }

    /** The days that the report covers: one, or first and last. */
    Optional<Period> range() {
        Matcher dates = DATE.matcher(value("report time"));
        if (!dates.find()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = DateText.parse(dates.group(), false);
        Optional<LocalDate> to = dates.find() ? DateText.parse(dates.group(), false) : from;
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(new Period(from.get(), to.get()))
                : Optional.empty();
    }

    /** The last day whose figures are final, as the report says it. */
    Optional<LocalDate> lastCompleteDay() {
        Matcher date = DATE.matcher(value("last completed available day"));
        return date.find() ? DateText.parse(date.group(), false) : Optional.empty();
    }

    boolean isIncomplete() {
        return value("potential incomplete data").equalsIgnoreCase("true");
    }

    /** The number of rows that the report has, or -1 when it does not say. */
    int rows() {
        String rows = value("rows");
        return rows.matches("\\d{1,9}") ? Integer.parseInt(rows) : -1;
    }

    String timeZone() {
        return value("time zone");
    }

    /** How far a date of a row reaches. */
    Aggregation aggregation() {
        return switch (value("report aggregation").toLowerCase(Locale.ROOT)) {
            case "week", "weekly" -> Aggregation.WEEK;
            case "month", "monthly" -> Aggregation.MONTH;
            default -> Aggregation.DAY;
        };
    }

    enum Aggregation {
        DAY,
        WEEK,
        MONTH
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}

package dev.boussole.platform.analytics;

import dev.boussole.campaign.Period;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.RowFailure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of a row: {@code 20261003} in explorations; in library reports the number of its day, week or month, the first of
 * the range being 0. Weeks have seven days from the range's first; but where the last week of a table would then lie beyond
 * the range, they are calendar weeks from Sunday, of which the first is cut off. A spreadsheet drops the leading zeros.
 */
final class RowDays {
    private static final List<Column> ORDINALS =
            List.of(ReportColumns.NTH_DAY, ReportColumns.NTH_WEEK, ReportColumns.NTH_MONTH);

    private final @Nullable Period range;
    private boolean calendarWeeks;

    RowDays(@Nullable Period range) {
        this.range = range;
    }

    /** Sees every row before any is read. */
    void observe(Cells cells) {
        if (range != null && isOrdinal(cells.text(ReportColumns.NTH_WEEK))) {
            long week = Integer.parseInt(cells.text(ReportColumns.NTH_WEEK));
            calendarWeeks |= range.from().plusWeeks(week).isAfter(range.to());
        }
    }

    /** The row's days; nothing where it has no date of these kinds, or an unusable one, which the failure is then told. */
    Optional<Period> of(Cells cells, RowFailure failure) {
        for (Column column : ORDINALS) {
            String cell = cells.text(column);
            if (range != null && isOrdinal(cell)) {
                Optional<Period> period = inRange(from(column, Integer.parseInt(cell), range), range);
                if (period.isEmpty()) {
                    failure.at(cells.columns().name(column), AnalyticsTexts.beyondRange(cell));
                }
                return period;
            }
        }
        String figures = cells.text(ReportColumns.DATE).isEmpty()
                ? cells.text(ReportColumns.DATE_HOUR)
                : cells.text(ReportColumns.DATE);
        boolean day = figures.length() == 8
                || figures.length() == 10 && figures.chars().allMatch(Character::isDigit);
        return day ? ReportRange.day(figures.substring(0, 8)).map(Period::day) : Optional.empty();
    }

    private static boolean isOrdinal(String cell) {
        return !cell.isEmpty() && cell.length() <= 4 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Period from(Column column, int ordinal, Period range) {
        LocalDate start = range.from();
        if (column.equals(ReportColumns.NTH_DAY)) {
            return Period.day(start.plusDays(ordinal));
        }
        if (column.equals(ReportColumns.NTH_MONTH)) {
            LocalDate first = start.withDayOfMonth(1).plusMonths(ordinal);
            return new Period(first, first.plusMonths(1).minusDays(1));
        }
        LocalDate zeroth = calendarWeeks ? start.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)) : start;
        LocalDate first = zeroth.plusWeeks(ordinal);
        return new Period(first, first.plusDays(6));
    }

    /** The part of the period that the report covers; nothing when it covers none. */
    private static Optional<Period> inRange(Period period, Period range) {
        if (!range.overlaps(period)) {
            return Optional.empty();
        }
        LocalDate from = period.from().isBefore(range.from()) ? range.from() : period.from();
        LocalDate to = period.to().isAfter(range.to()) ? range.to() : period.to();
        return Optional.of(new Period(from, to));
    }
}

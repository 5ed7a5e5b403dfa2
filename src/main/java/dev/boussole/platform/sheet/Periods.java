package dev.boussole.platform.sheet;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.DateWords;
import dev.boussole.platform.csv.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that each row covers: its own day, week or month, else the range that it or the file states. */
final class Periods {
    private final Columns columns;
    private final SheetRules rules;
    private final boolean dayFirst;
    private final @Nullable Period range;
    private boolean failed;
    private final Map<Period, Period> known = new HashMap<>();
    private final Map<String, Optional<LocalDate>> dates = new HashMap<>();

    /** @throws Refusal when neither the rows nor the file say which days they cover */
    Periods(Columns columns, boolean dayFirst, SheetRules rules, @Nullable Period given) {
        this.columns = columns;
        this.rules = rules;
        this.dayFirst = dayFirst;
        Period told = rules.range();
        this.range = told == null ? PreambleRange.of(columns.header(), dayFirst).orElse(given) : told;
        boolean perRow = columns.first(Role.DAY)
                .or(() -> columns.first(Role.WEEK))
                .or(() -> columns.first(Role.MONTH))
                .isPresent();
        boolean bounded =
                columns.first(Role.START).isPresent() && columns.first(Role.END).isPresent();
        if (!perRow && !bounded && range == null) {
            throw new Refusal(columns.header().line(), undated());
        }
    }

    private static Text undated() {
        return new Text(
                "neither the rows nor the lines above them say which days they cover. Which are they? Pass"
                        + " `--period 2026-10-01..2026-10-31`, or export again by day.",
                "ni les lignes ni ce qui les précède ne disent quels jours elles couvrent. Lesquels ? Passez"
                        + " `--period 2026-10-01..2026-10-31`, ou exportez à nouveau par jour.");
    }

    /** The name of the column that says when a row starts, or null when the whole file has one range. */
    @Nullable
    String column() {
        return columns.first(Role.DAY)
                .or(() -> columns.first(Role.WEEK))
                .or(() -> columns.first(Role.MONTH))
                .or(() -> columns.first(Role.START))
                .map(columns::name)
                .orElse(null);
    }

    /** The row's period; nothing when its date cannot be read, which the intake is then told. */
    Optional<Period> of(Cells cells, RowFailure failure) {
        failed = false;
        Optional<Period> own = rules.period(cells, (column, found) -> {
            failed = true;
            failure.at(column, found);
        });
        return own.isPresent() || failed ? own : byColumns(cells, failure);
    }

    private Optional<Period> byColumns(Cells cells, RowFailure failure) {
        Optional<Column> day = columns.first(Role.DAY);
        if (day.isPresent()) {
            return date(cells, day.get(), failure).map(date -> same(Period.day(date)));
        }
        Optional<Column> week = columns.first(Role.WEEK);
        if (week.isPresent()) {
            return date(cells, week.get(), failure).map(from -> same(inRange(new Period(from, from.plusDays(6)))));
        }
        Optional<Column> month = columns.first(Role.MONTH);
        return month.isPresent() ? month(cells, month.get(), failure) : bounds(cells, failure);
    }

    private Optional<Period> month(Cells cells, Column column, RowFailure failure) {
        Optional<Period> inWords = DateWords.wholeMonth(cells.text(column));
        if (inWords.isPresent()) {
            return inWords.map(month -> same(inRange(month)));
        }
        return date(cells, column, failure)
                .map(from -> same(inRange(new Period(from, from.plusMonths(1).minusDays(1)))));
    }

    private Optional<Period> bounds(Cells cells, RowFailure failure) {
        Optional<Column> start = columns.first(Role.START);
        Optional<Column> end = columns.first(Role.END);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.ofNullable(range);
        }
        Optional<LocalDate> from = date(cells, start.get(), failure);
        Optional<LocalDate> to = from.flatMap(first -> date(cells, end.get(), failure));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            failure.at(columns.name(end.get()), SheetTexts.backwards(from.get(), to.get()));
            return Optional.empty();
        }
        return Optional.of(same(new Period(from.get(), to.get())));
    }

    private Optional<LocalDate> date(Cells cells, Column column, RowFailure failure) {
        Optional<LocalDate> date = dates.computeIfAbsent(cells.text(column), cell -> DayCell.parse(cell, dayFirst));
        if (date.isEmpty()) {
            failure.at(columns.name(column), SheetTexts.noDate(cells.text(column)));
        }
        return date;
    }

    /** A week or month at the edge of the report holds only the days inside its range. */
    private Period inRange(Period period) {
        if (range == null || !range.overlaps(period)) {
            return period;
        }
        LocalDate from = period.from().isBefore(range.from()) ? range.from() : period.from();
        LocalDate to = period.to().isAfter(range.to()) ? range.to() : period.to();
        return new Period(from, to);
    }

    Period same(Period period) {
        Period before = known.putIfAbsent(period, period);
        return before == null ? period : before;
    }
}

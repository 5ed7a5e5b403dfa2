package dev.boussole.platform.generic;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.IsoDays;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.Numbers;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.export.Intake;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one generic file. */
final class GenericRows {
    private final Header header;
    private final GenericColumns columns;
    private final Intake intake;
    private final Origins origins;
    private final IsoDays days = new IsoDays();
    private final int[] measureColumns;
    private final Counts counts;

    GenericRows(Header header, GenericColumns columns, Intake intake) {
        this.header = header;
        this.columns = columns;
        this.intake = intake;
        this.origins = new Origins(columns, intake);
        this.measureColumns = columns.measureColumns();
        this.counts = new Counts(columns.measures());
        String[] names = new String[measureColumns.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = header.names().get(measureColumns[i]);
        }
        intake.expect(counts, names);
        int dated = columns.dateColumn() >= 0 ? columns.dateColumn() : columns.startColumn();
        intake.expectDates(header.names().get(dated));
    }

    void read(Row row) {
        if (row.isBlank()) {
            return;
        }
        Scoped scoped = origins.of(row);
        Origin origin = scoped.origin();
        if (!scoped.currencyKnown()) {
            intake.quarantine(row.line(), ScopeColumn.CURRENCY.key(), origin, Currencies.unknown(origin.currency()));
            return;
        }
        if (isTooLong(row)) {
            intake.quarantine(row.line(), null, origin, GenericTexts.tooLong(row.size(), header.size()));
            return;
        }
        Period period = period(row, origin);
        if (period != null && readCounts(row, origin)) {
            intake.row(origin, period, counts, row.line());
        }
    }

    /** Whether there are filled cells beyond the header: commas inside a cell have shifted the columns. */
    private boolean isTooLong(Row row) {
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.isEmpty(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean readCounts(Row row, Origin origin) {
        char[] text = row.text();
        for (int i = 0; i < measureColumns.length; i++) {
            int column = measureColumns[i];
            if (row.isEmpty(column)) {
                counts.set(i, Double.NaN);
                continue;
            }
            double value = Numbers.parse(text, row.start(column), row.end(column));
            if (Double.isNaN(value) && !Missing.is(row, column)) {
                unreadable(row, column, origin, false);
                return false;
            }
            counts.set(i, value);
        }
        return true;
    }

    private @Nullable Period period(Row row, Origin origin) {
        if (columns.dateColumn() >= 0 && !row.isEmpty(columns.dateColumn())) {
            return day(row, columns.dateColumn(), origin);
        }
        if (columns.startColumn() < 0 || columns.endColumn() < 0) {
            return day(row, columns.dateColumn(), origin);
        }
        Period from = day(row, columns.startColumn(), origin);
        Period to = from == null ? null : day(row, columns.endColumn(), origin);
        if (from == null || to == null) {
            return null;
        }
        if (to.to().isBefore(from.from())) {
            intake.quarantine(
                    row.line(), header.names().get(columns.endColumn()), origin, GenericTexts.backwards(from, to));
            return null;
        }
        return from == to ? from : new Period(from.from(), to.to());
    }

    private @Nullable Period day(Row row, int column, Origin origin) {
        Period day = row.isEmpty(column) ? null : days.parse(row.text(), row.start(column), row.end(column));
        if (day == null) {
            unreadable(row, column, origin, true);
        }
        return day;
    }

    private void unreadable(Row row, int column, Origin origin, boolean date) {
        String cell = row.cell(column);
        intake.quarantine(
                row.line(),
                header.names().get(column),
                origin,
                date ? GenericTexts.noDate(cell) : GenericTexts.noNumber(cell));
    }
}

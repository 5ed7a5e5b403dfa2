package dev.boussole.platform.letter;

import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.DecimalMark;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.UnknownColumns;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Role;
import java.io.IOException;

/** Reads a table with a row for each send: twice, first for how it writes numbers and dates. */
public final class SendList {
    private final String platform;
    private final SendColumns columns;
    private final Header header;
    private final Intake intake;

    public SendList(String platform, ColumnTable table, Header header, Intake intake) {
        this.platform = platform;
        this.columns = new SendColumns(table, header.names());
        this.header = header;
        this.intake = intake;
    }

    /** @throws dev.boussole.platform.csv.Refusal when nothing of the file can be used */
    public void read(Table table) throws IOException {
        UnknownColumns.report(header.line(), columns.unknown(), columns.suggestions(), intake);
        intake.expectDates(columns.name("day"));
        DecimalMark marks = new DecimalMark();
        DayOrder order = new DayOrder();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                see(rows.row(), marks, order);
            }
        }
        Sends sends = new Sends(platform, intake);
        SendReader reader = new SendReader(
                columns,
                marks.decide(intake.options().locale()),
                order.decide(intake.options().locale()),
                sends);
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                row(rows.row(), reader, sends);
            }
        }
        sends.finish();
    }

    private void see(Row row, DecimalMark marks, DayOrder order) {
        for (Column column : columns.present()) {
            String cell = row.cell(columns.place(column));
            if (column.role() == Role.DAY) {
                order.see(SendDay.withoutTime(cell), row.line(), columns.name(column));
            } else if (column.role() == Role.WHOLE || column.role() == Role.AMOUNT || column.role() == Role.RATIO) {
                marks.see(cell, column.role() == Role.WHOLE, row.line(), columns.name(column));
            }
        }
    }

    private void row(Row row, SendReader reader, Sends sends) {
        if (row.isBlank()) {
            return;
        }
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.isEmpty(i)) {
                sends.setAside(row.line(), null, null, SendTexts.tooMany(row.size(), header.size()));
                return;
            }
        }
        reader.read(new RowFields(row));
    }

    /** The cells of one row. */
    private final class RowFields implements Fields {
        private final Row row;

        RowFields(Row row) {
            this.row = row;
        }

        @Override
        public String text(Column column) {
            int place = columns.place(column);
            return place < 0 ? "" : row.cell(place);
        }

        @Override
        public int line(Column column) {
            return row.line();
        }

        @Override
        public int line() {
            return row.line();
        }
    }
}

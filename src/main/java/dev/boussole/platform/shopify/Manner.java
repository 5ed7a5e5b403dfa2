package dev.boussole.platform.shopify;

import dev.boussole.platform.csv.DayOrder;
import dev.boussole.platform.csv.DecimalMark;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.SendDay;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Role;
import java.io.IOException;

/** How a file writes decimals and dates: as Shopify does, or as the spreadsheet that saved it anew. */
record Manner(char decimal, boolean dayFirst) {
    /** @throws dev.boussole.platform.csv.Refusal when its cells contradict each other or leave it open */
    static Manner of(Table table, Header header, SendColumns columns, Intake intake) throws IOException {
        DecimalMark marks = new DecimalMark();
        DayOrder order = new DayOrder();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                for (Column column : columns.present()) {
                    see(rows.row(), column, columns, marks, order);
                }
            }
        }
        return new Manner(
                marks.decide(intake.options().locale()),
                order.decide(intake.options().locale()));
    }

    private static void see(Row row, Column column, SendColumns columns, DecimalMark marks, DayOrder order) {
        int place = columns.place(column);
        if (row.isEmpty(place)) {
            return;
        }
        if (column.role() == Role.AMOUNT) {
            marks.see(row.cell(place), false, row.line(), columns.name(column));
        } else if (column.role() == Role.DAY) {
            order.see(SendDay.withoutTime(row.cell(place)), row.line(), columns.name(column));
        }
    }
}

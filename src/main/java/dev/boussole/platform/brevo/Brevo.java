package dev.boussole.platform.brevo;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.letter.SendColumns;
import dev.boussole.platform.letter.SendDay;
import dev.boussole.platform.letter.Signature;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The export of a Brevo campaign's recipients: known by {@code Campaign Name}, {@code Send_Date}, {@code Delivered_Date}
 * and {@code Clicked_Links_Count}. It has a row for each person, written with semicolons and {@code 03-10-2026 10:45:06},
 * and behind the known columns one for each link. Rows are counted per campaign; whose they are is never read.
 */
public final class Brevo implements ExportFormat {
    private static final ColumnTable TABLE = ColumnTable.of(Brevo.class);

    @Override
    public String key() {
        return "brevo";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return Signature.ofList(key(), "Brevo", TABLE, header, "title", "sent", "delivered", "clicks");
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        SendColumns columns = new SendColumns(TABLE, header.names());
        Mailings mailings = new Mailings(key(), columns, intake);
        intake.expectDates(columns.name("sent"));
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                Row row = rows.row();
                if (!row.isBlank()) {
                    count(new Recipient(columns, row), mailings, intake, columns);
                }
            }
        }
        mailings.finish();
    }

    private static void count(Recipient recipient, Mailings mailings, Intake intake, SendColumns columns) {
        String written = recipient.text("sent").isEmpty() ? recipient.text("delivered") : recipient.text("sent");
        if (written.isEmpty()) {
            mailings.unsent(recipient.line());
            return;
        }
        // a spreadsheet writes slashes, and perhaps the month first
        Optional<LocalDate> day = written.indexOf('/') < 0 ? SendDay.of(written, true) : Optional.empty();
        if (day.isEmpty()) {
            intake.quarantine(recipient.line(), columns.name("sent"), null, BrevoTexts.NO_DAY);
            return;
        }
        mailings.add(recipient, day.get());
    }
}

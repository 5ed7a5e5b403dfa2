package dev.boussole.platform.mailchimp;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.letter.SendList;
import dev.boussole.platform.letter.Signature;
import dev.boussole.platform.sheet.ColumnTable;
import java.io.IOException;
import java.util.Optional;

/**
 * Exports of Mailchimp: {@code campaigns.csv} with a row for each campaign, known by {@code Title}, {@code Send Date},
 * {@code Total Recipients} and {@code Successful Deliveries}, and the report of one campaign, known by its title line.
 */
public final class Mailchimp implements ExportFormat {
    private static final ColumnTable TABLE = ColumnTable.of(Mailchimp.class);

    @Override
    public String key() {
        return "mailchimp";
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return Signature.ofList(key(), "Mailchimp", TABLE, header, "title", "day", "sent", "delivered", "complaints")
                .or(() -> report(header));
    }

    private Optional<Recognition> report(Header header) {
        return Signature.ofReport(key(), "Mailchimp", header, "campaign report", "Title:");
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        if (report(header).isPresent()) {
            new CampaignReport(TABLE, key(), intake).read(table, header);
        } else {
            new SendList(key(), TABLE, header, intake).read(table);
        }
    }
}

package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.util.Optional;

/** Tables that name accounts, campaigns, ads or mailings and count nothing: they give names to the tables beside them. */
final class NamesOnly implements ExportFormat {
    @Override
    public String key() {
        return Warehouse.KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        return HistoryColumns.of(header).map(columns -> {
            int name = columns.name() < 0 ? columns.names().indexOf("campaign_id") : columns.name();
            String found = "`" + header.names().get(columns.id()) + "`, `"
                    + header.names().get(name) + "`, `"
                    + header.names().get(columns.version()) + "`";
            return new Recognition(
                    Warehouse.KEY,
                    new Text(
                            "names stored by a connector: columns " + found + " on line " + header.line(),
                            "noms enregistrés par un connecteur : colonnes " + found + " à la ligne " + header.line()),
                    "en");
        });
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                if (!rows.row().isBlank()) {
                    intake.drop();
                }
            }
        }
        boolean mailings =
                HistoryColumns.of(header).map(HistoryColumns::listsMailings).orElse(false);
        if (mailings) {
            intake.warn(Kind.NOTE, header.line(), null, WarehouseTexts.MAILINGS_ONLY);
        } else if (table.siblings().isEmpty()) {
            intake.warn(Kind.NOTE, header.line(), null, WarehouseTexts.NAMES_ALONE);
        } else {
            intake.info(header.line(), null, WarehouseTexts.NAMES_BESIDE);
        }
    }
}

package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Klaviyo's event table: how many people got, opened and clicked each mailing, and left or complained because of it. People
 * are told apart while the file is read and not kept.
 */
final class KlaviyoEvents implements ExportFormat {
    private static final List<String> NEEDED = List.of("person_id", "campaign_id", "type", "metric_id");

    @Override
    public String key() {
        return Warehouse.KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        NamedCells cells = new NamedCells(header);
        if (!cells.hasAll(NEEDED) || cells.first("datetime", "timestamp").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(
                Warehouse.KEY,
                new Text(
                        "events of Klaviyo: columns `person_id`, `metric_id`, `type` on line " + header.line(),
                        "événements de Klaviyo : colonnes `person_id`, `metric_id`, `type` à la ligne "
                                + header.line()),
                "en"));
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        NamedCells cells = new NamedCells(header);
        Map<String, Mailing> mailings = new TreeMap<>();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                cells.show(rows.row());
                if (!rows.row().isBlank()) {
                    event(cells, mailings, intake);
                }
            }
        }
        Counts counts = Mailing.counts();
        intake.expect(counts, "type", "type", "type", "type", "type");
        intake.expectDates(dated(cells));
        mailings.forEach((id, mailing) -> {
            mailing.count(counts);
            intake.row(mailing.origin(id), Period.day(mailing.day()), counts, mailing.line());
        });
        intake.info(header.line(), null, WarehouseTexts.MAIL_EVENTS);
    }

    private static String dated(NamedCells cells) {
        return cells.first("datetime", "timestamp").orElse("datetime");
    }

    private static void event(NamedCells cells, Map<String, Mailing> mailings, Intake intake) {
        String campaign = cells.textOrNull("campaign_id");
        Optional<Mailing.What> what = Mailing.What.of(cells.text("type"));
        if (campaign == null || what.isEmpty()) {
            intake.drop();
            return;
        }
        Optional<LocalDate> day = cells.day(dated(cells));
        if (day.isEmpty()) {
            intake.quarantine(
                    cells.line(), cells.shown(dated(cells)), null, WarehouseTexts.noDate(cells.text(dated(cells))));
            return;
        }
        int line = cells.line();
        mailings.computeIfAbsent(campaign, key -> new Mailing(line))
                .add(what.get(), cells.text("person_id"), day.get(), cells.textOrNull("property_campaign_name"));
    }
}

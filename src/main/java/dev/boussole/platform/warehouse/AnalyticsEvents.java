package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The event table of Google Analytics 4. Each purchase is read once by its transaction, with the tags of its own event.
 * Visits are not: their source is only on the first event of each, and {@code traffic_source_*} is that of the person's very
 * first visit.
 */
final class AnalyticsEvents implements ExportFormat {
    private static final List<String> NEEDED = List.of("user_pseudo_id", "ecommerce_purchase_revenue_in_usd");
    private static final int ORDERS = 0;
    private static final int REVENUE = 1;
    private static final int ITEMS = 2;
    private static final int REFUNDS = 3;

    @Override
    public String key() {
        return Warehouse.KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        NamedCells cells = new NamedCells(header);
        boolean known = cells.hasAll(NEEDED)
                && cells.first("date", "event_date").isPresent()
                && cells.first("name", "event_name").isPresent();
        if (!known) {
            return Optional.empty();
        }
        String found = "columns `user_pseudo_id`, `ecommerce_purchase_revenue_in_usd` on line " + header.line();
        String trouve = "colonnes `user_pseudo_id`, `ecommerce_purchase_revenue_in_usd` à la ligne " + header.line();
        return Optional.of(new Recognition(
                Warehouse.KEY,
                new Text("events of Google Analytics 4: " + found, "événements de Google Analytics 4 : " + trouve),
                "en"));
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        NamedCells cells = new NamedCells(header);
        Counts counts = new Counts(Measure.ORDERS, Measure.REVENUE, Measure.ITEMS, Measure.REFUNDED_ORDERS);
        intake.expect(
                counts,
                "name",
                "ecommerce_purchase_revenue_in_usd",
                "ecommerce_total_item_quantity",
                "ecommerce_refund_value_in_usd");
        intake.expectDates(cells.first("date", "event_date").orElse(null));
        Set<String> seen = new HashSet<>();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                cells.show(rows.row());
                if (!rows.row().isBlank()) {
                    event(cells, seen, counts, intake);
                }
            }
        }
        intake.info(header.line(), null, WarehouseTexts.EVENTS);
    }

    private static void event(NamedCells cells, Set<String> seen, Counts counts, Intake intake) {
        String name = cells.text(cells.has("event_name") ? "event_name" : "name");
        boolean purchase = name.equals("purchase") || name.equals("in_app_purchase");
        String transaction = cells.textOrNull("ecommerce_transaction_id", "param_transaction_id");
        boolean read = purchase || name.equals("refund");
        boolean again = read && transaction != null && !seen.add(name + " " + transaction);
        if (!read || again) {
            intake.drop();
            return;
        }
        String dated = cells.has("event_date") ? "event_date" : "date";
        Origin origin = origin(cells);
        Optional<LocalDate> day = cells.day(dated);
        if (day.isEmpty()) {
            intake.quarantine(cells.line(), cells.shown(dated), null, WarehouseTexts.noDate(cells.text(dated)));
            return;
        }
        counts.clear();
        if (purchase) {
            counts.set(ORDERS, 1);
            counts.set(REVENUE, cells.number("ecommerce_purchase_revenue_in_usd"));
            counts.set(ITEMS, cells.number("ecommerce_total_item_quantity"));
        } else {
            counts.set(REFUNDS, 1);
        }
        intake.row(origin, Period.day(day.get()), counts, cells.line());
    }

    private static Origin origin(NamedCells cells) {
        String source = cells.textOrNull("collected_traffic_source_manual_source", "param_source");
        String medium = cells.textOrNull("collected_traffic_source_manual_medium", "param_medium");
        String campaign = cells.textOrNull("collected_traffic_source_manual_campaign_name", "param_campaign");
        boolean tagged = source != null || medium != null || campaign != null;
        @Nullable Utm utm = tagged ? new Utm(source, medium, campaign) : null;
        return new Origin(
                Origin.GOOGLE_ANALYTICS, null, null, null, campaign, Breakdown.CAMPAIGN, "", "USD", null, utm);
    }
}

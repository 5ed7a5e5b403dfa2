package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The long tables of Meta in which each {@code action_type} of an ad and day has a row: their numbers, or their values. */
final class MetaActions implements ExportFormat {
    private static final List<String> NEEDED = List.of("ad_id", "date", "action_type", "value");
    private static final ColumnTable AD = ColumnTable.of(MetaActions.class, "meta.csv");

    @Override
    public String key() {
        return Warehouse.KEY;
    }

    @Override
    public Optional<Recognition> recognise(Header header) {
        if (!new NamedCells(header).hasAll(NEEDED)) {
            return Optional.empty();
        }
        return Optional.of(new Recognition(
                Warehouse.KEY,
                new Text(
                        "actions of the Meta Marketing API: columns `ad_id`, `action_type`, `value` on line "
                                + header.line(),
                        "actions de l'API Marketing de Meta : colonnes `ad_id`, `action_type`, `value` à la ligne "
                                + header.line()),
                "en"));
    }

    private record Key(String ad, LocalDate day) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : ad.compareTo(other.ad);
        }
    }

    @Override
    public void read(Table table, Header header, Intake intake) throws IOException {
        NamedCells cells = new NamedCells(header);
        ActionTable kind = ActionTable.of(table, header);
        Counts counts = kind.counts();
        intake.expect(counts, kind.columns());
        intake.expectDates(cells.shown("date"));
        Map<Key, ActionDay> days = new TreeMap<>();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                cells.show(rows.row());
                if (!rows.row().isBlank()) {
                    add(cells, days, intake);
                }
            }
        }
        RowRules names =
                new RowRules("meta_ads", Channel.PAID_SOCIAL, new Columns(AD, header), intake, History.besides(table));
        days.forEach((key, day) -> {
            if (kind.areValues()) {
                day.value(counts);
            } else {
                day.count(counts);
            }
            pass(names.named(origin(key.ad())), key.day(), counts, day.line(), intake);
        });
        kind.tell(header.line(), intake);
    }

    private static void pass(Origin origin, LocalDate day, Counts counts, int line, Intake intake) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.has(i)) {
                intake.row(origin, Period.day(day), counts, line);
                return;
            }
        }
    }

    private static void add(NamedCells cells, Map<Key, ActionDay> days, Intake intake) {
        Optional<ActionKind.Preference> type = ActionKind.of(cells.text("action_type"));
        if (type.isEmpty()) {
            intake.drop();
            return;
        }
        String ad = cells.text("ad_id");
        Optional<LocalDate> day = cells.day("date");
        double value = cells.number("value");
        if (day.isEmpty()) {
            intake.quarantine(cells.line(), cells.shown("date"), origin(ad), WarehouseTexts.noDate(cells.text("date")));
        } else if (Double.isNaN(value)) {
            intake.quarantine(
                    cells.line(), cells.shown("value"), origin(ad), WarehouseTexts.noNumber(cells.text("value")));
        } else {
            int line = cells.line();
            days.computeIfAbsent(new Key(ad, day.get()), key -> new ActionDay(line))
                    .add(type.get(), value, cells.number("_1_d_view"));
        }
    }

    private static Origin origin(String ad) {
        return new Origin("meta_ads", Channel.PAID_SOCIAL, null, null, null, Breakdown.AD, ad, null, null);
    }
}

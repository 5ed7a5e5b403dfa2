package dev.boussole.platform.warehouse;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.warehouse.HistoryColumns.Level;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other tables in the same folder of an archive say of ids: the newest version of each. */
final class History {
    static final History NONE = new History();

    private final Map<Level, Map<String, Entry>> entries = new EnumMap<>(Level.class);

    /**
     * One thing as it was last.
     *
     * @param campaign the campaign that it belongs to; LinkedIn's word for ad groups
     * @param group LinkedIn's campaign group
     * @param kind the campaign's type or advertising channel
     */
    record Entry(
            String version,
            @Nullable String name,
            @Nullable String account,
            @Nullable String campaign,
            @Nullable String group,
            @Nullable String currency,
            @Nullable String kind) {}

    /** The names that tables beside {@code table} give; one that cannot be read gives none, and is told by itself. */
    static History besides(Table table) throws IOException {
        History history = new History();
        for (Table sibling : table.siblings()) {
            if (folder(sibling).equals(folder(table))) {
                try {
                    history.read(sibling);
                } catch (Refusal refusal) {
                    continue;
                }
            }
        }
        return history;
    }

    private static String folder(Table table) {
        return table.name().substring(0, table.name().lastIndexOf('/') + 1);
    }

    private void read(Table table) throws IOException {
        for (Header header : table.candidates()) {
            Optional<HistoryColumns> columns = HistoryColumns.of(header);
            if (columns.isPresent()) {
                read(table, header, columns.get());
                return;
            }
        }
    }

    private void read(Table table, Header header, HistoryColumns columns) throws IOException {
        Map<String, Entry> known = entries.computeIfAbsent(columns.level(), level -> new HashMap<>());
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                Row row = rows.row();
                if (!row.isBlank()) {
                    known.merge(row.cell(columns.id()), entry(columns, row), History::newer);
                }
            }
        }
    }

    private static Entry entry(HistoryColumns columns, Row row) {
        boolean named = columns.name() >= 0 && !row.isEmpty(columns.name());
        return new Entry(
                Version.key(row.cell(columns.version())),
                named ? row.cell(columns.name()) : null,
                columns.cell(row, "account_id", "customer_id", "advertiser_id"),
                columns.cell(row, "campaign_id"),
                columns.cell(row, "campaign_group_id"),
                columns.cell(row, "currency", "currency_code"),
                columns.cell(row, "advertising_channel_type", "type"));
    }

    private static Entry newer(Entry before, Entry now) {
        return now.version().compareTo(before.version()) >= 0 ? now : before;
    }

    Optional<Entry> find(Level level, @Nullable String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entries.getOrDefault(level, Map.of()).get(id));
    }

    @Nullable
    String name(Level level, @Nullable String id) {
        return find(level, id).map(Entry::name).orElse(null);
    }
}

package dev.boussole.platform.generic;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.export.Currencies;
import dev.boussole.platform.export.Intake;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origin of each row: one object for all rows that say the same in their scope columns. */
final class Origins {
    private static final char BETWEEN = '\u001F';

    private final ScopeColumn[] kinds;
    private final int[] columns;
    private final Intake intake;
    private final Set<String> strangeChannels = new HashSet<>();
    private final Map<String, Scoped> known = new HashMap<>();
    private char[] key = new char[256];
    private char[] lastKey = new char[256];
    private int lastLength = -1;
    private @Nullable Scoped last;

    Origins(GenericColumns columns, Intake intake) {
        this.intake = intake;
        this.kinds = columns.scopeColumns().keySet().toArray(ScopeColumn[]::new);
        this.columns = columns.scopeColumns().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Scoped of(Row row) {
        int length = key(row);
        Scoped same = last;
        if (same != null && length == lastLength && Arrays.equals(key, 0, length, lastKey, 0, length)) {
            return same;
        }
        Scoped found = known.computeIfAbsent(new String(key, 0, length), text -> scoped(row));
        char[] swap = lastKey;
        lastKey = key;
        key = swap;
        lastLength = length;
        last = found;
        return found;
    }

    private Scoped scoped(Row row) {
        Origin origin = origin(row);
        return new Scoped(origin, origin.currency() == null || Currencies.isCode(origin.currency()));
    }

    private int key(Row row) {
        int length = 0;
        for (int column : columns) {
            if (column >= row.size()) {
                continue;
            }
            int from = row.start(column);
            int cell = row.end(column) - from;
            if (length + cell + 1 > key.length) {
                key = Arrays.copyOf(key, (length + cell + 1) * 2);
            }
            System.arraycopy(row.text(), from, key, length, cell);
            length += cell;
            key[length++] = BETWEEN;
        }
        return length;
    }

    private Origin origin(Row row) {
        Breakdown breakdown = Breakdown.CAMPAIGN;
        String part = "";
        for (ScopeColumn kind : kinds) {
            String cell = cell(row, kind);
            if (cell != null && kind.breakdown() != null) {
                if (breakdown == Breakdown.CAMPAIGN) {
                    breakdown = kind.breakdown();
                    part = cell;
                } else if (breakdown == kind.breakdown()) {
                    part = part + " (" + cell + ")";
                }
            }
        }
        return new Origin(
                cell(row, ScopeColumn.PLATFORM),
                channel(row),
                cell(row, ScopeColumn.ACCOUNT_ID),
                cell(row, ScopeColumn.CAMPAIGN_ID),
                cell(row, ScopeColumn.CAMPAIGN_NAME),
                breakdown,
                part,
                currency(row),
                cell(row, ScopeColumn.ATTRIBUTION));
    }

    private @Nullable Channel channel(Row row) {
        String cell = cell(row, ScopeColumn.CHANNEL);
        if (cell == null) {
            return null;
        }
        Channel channel = Channel.of(cell).orElse(null);
        if (channel == null && strangeChannels.add(cell)) {
            intake.warn(Kind.SETTING, row.line(), ScopeColumn.CHANNEL.key(), GenericTexts.noChannel(cell));
        }
        return channel;
    }

    private @Nullable String currency(Row row) {
        String cell = cell(row, ScopeColumn.CURRENCY);
        return cell == null ? null : cell.toUpperCase(Locale.ROOT);
    }

    private @Nullable String cell(Row row, ScopeColumn kind) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind && !row.isEmpty(columns[i])) {
                return row.cell(columns[i]);
            }
        }
        return null;
    }

    /** An origin, and whether its currency is one. */
    record Scoped(Origin origin, boolean currencyKnown) {}
}

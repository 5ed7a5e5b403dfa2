package dev.boussole.platform.generic;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.export.Intake;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origin of each row: one object for all rows that say the same in their scope columns. */
final class Origins {
    private final ScopeColumn[] kinds;
    private final int[] columns;
    private final Intake intake;
    private final Set<String> strangeChannels = new HashSet<>();
    private final Map<String, Scoped> known = new HashMap<>();
    private final StringBuilder key = new StringBuilder();
    private @Nullable Scoped last;

    Origins(GenericColumns columns, Intake intake) {
        this.intake = intake;
        this.kinds = columns.scopeColumns().keySet().toArray(ScopeColumn[]::new);
        this.columns = columns.scopeColumns().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Files list a campaign's days one after the other, or a day's campaigns in the same order as the day before: the row
     * is mostly about what the last row was about, or about what came after that the last time.
     */
    Scoped of(Row row) {
        Scoped before = last;
        if (before != null) {
            if (before.matches(row, columns)) {
                return before;
            }
            Scoped next = before.next;
            if (next != null && next.matches(row, columns)) {
                last = next;
                return next;
            }
        }
        Scoped found = known.computeIfAbsent(key(row), key -> known(key, row));
        if (before != null) {
            before.next = found;
        }
        last = found;
        return found;
    }

    private Scoped known(String newKey, Row row) {
        intake.newOrigin(row.line());
        return new Scoped(newKey, origin(row));
    }

    private String key(Row row) {
        key.setLength(0);
        for (int column : columns) {
            if (column < row.size()) {
                key.append(row.text(), row.start(column), row.end(column) - row.start(column));
            }
            key.append(Scoped.BETWEEN);
        }
        return key.toString();
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
                cell(row, ScopeColumn.ATTRIBUTION),
                utm(row));
    }

    private @Nullable Utm utm(Row row) {
        String source = cell(row, ScopeColumn.UTM_SOURCE);
        String medium = cell(row, ScopeColumn.UTM_MEDIUM);
        String campaign = cell(row, ScopeColumn.UTM_CAMPAIGN);
        return source == null && medium == null && campaign == null ? null : new Utm(source, medium, campaign);
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
}

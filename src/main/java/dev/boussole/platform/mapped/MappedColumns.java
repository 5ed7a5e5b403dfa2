package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns of one file, each with what it is. */
final class MappedColumns {
    private final Columns columns;
    private final List<Column> scopes = new ArrayList<>();
    private final List<Column> words = new ArrayList<>();
    private final List<Column> amounts = new ArrayList<>();
    private final List<Integer> figures = new ArrayList<>();
    private final Set<String> currencies = new TreeSet<>();
    private int month = -1;

    /**
     * @param header with a name for every column, each another
     * @param targets what the columns are, by place
     * @throws Refusal when the header names several currencies
     */
    MappedColumns(Header header, Map<Integer, Target> targets) {
        List<Map.Entry<Integer, Target>> ordered = new ArrayList<>(targets.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> entry.getValue().order()));
        List<ColumnTable.Found> found = new ArrayList<>();
        for (Map.Entry<Integer, Target> entry : ordered) {
            Target target = entry.getValue();
            String name = header.names().get(entry.getKey());
            found.add(new ColumnTable.Found(target.name(), target.role(), target.is(), name));
        }
        ColumnTable table = ColumnTable.of(found);
        columns = new Columns(table, header);
        for (int i = 0; i < ordered.size(); i++) {
            Map.Entry<Integer, Target> entry = ordered.get(i);
            sort(entry.getKey(), entry.getValue(), table.columns().get(i));
        }
        if (currencies.size() > 1) {
            throw new Refusal(header.line(), MappedTexts.mixed(List.copyOf(currencies)));
        }
    }

    private void sort(int place, Target target, Column column) {
        if (target.isFigure() || target.isRatio()) {
            figures.add(place);
        } else {
            words.add(column);
        }
        if (target.isScope()) {
            scopes.add(column);
        }
        if (target.role() == Role.MONTH) {
            month = place;
        }
        if (target.isMoney()) {
            amounts.add(column);
            String code = HeaderName.of(columns.name(column)).currency();
            if (code != null) {
                currencies.add(code);
            }
        }
    }

    Columns columns() {
        return columns;
    }

    /** The columns that say what a row is about. */
    List<Column> scopes() {
        return scopes;
    }

    /** The columns that are no figures. */
    List<Column> words() {
        return words;
    }

    List<Column> amounts() {
        return amounts;
    }

    /** The places of the columns of figures. */
    List<Integer> figures() {
        return figures;
    }

    /** The place of the column of months, or -1. */
    int month() {
        return month;
    }

    /** Whether each row says which days it covers. */
    boolean isDated() {
        return has(Role.DAY) || has(Role.WEEK) || has(Role.MONTH) || has(Role.START) && has(Role.END);
    }

    private boolean has(Role role) {
        return columns.first(role).isPresent();
    }

    /** ISO 4217 code that the names of the columns of money say, or null. */
    @Nullable
    String currency() {
        return currencies.isEmpty() ? null : currencies.iterator().next();
    }

    Optional<Column> currencyColumn() {
        return columns.first(Role.CURRENCY);
    }

    Optional<Column> platform() {
        return keyed(Target.PLATFORM);
    }

    Optional<Column> channel() {
        return keyed(Target.CHANNEL);
    }

    private Optional<Column> keyed(String key) {
        return columns.present().stream()
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}

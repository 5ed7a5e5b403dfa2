package dev.boussole.platform.generic;

import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.Numbers;
import dev.boussole.platform.csv.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a header holds what. Capitals, underscores and spaces do not matter: {@code campaign_id} is
 * {@code campaignId}. {@code campaign} is the name, as it is in {@code boussole.yaml}.
 *
 * @param dateColumn or -1, as are the next two
 * @param scopeColumns the place of each {@link ScopeColumn} that the header has
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and read for every row
record GenericColumns(
        int dateColumn,
        int startColumn,
        int endColumn,
        Map<ScopeColumn, Integer> scopeColumns,
        Measure[] measures,
        int[] measureColumns,
        List<String> unknown) {
    private static final Map<String, Measure> MEASURES = new HashMap<>();
    private static final Map<String, ScopeColumn> SCOPES = new HashMap<>();

    static {
        for (Measure measure : Measure.values()) {
            MEASURES.put(normal(measure.key()), measure);
        }
        for (ScopeColumn column : ScopeColumn.values()) {
            SCOPES.put(normal(column.key()), column);
        }
        SCOPES.put("campaign", ScopeColumn.CAMPAIGN_NAME);
    }

    static GenericColumns of(Header header) {
        int[] dates = {-1, -1, -1};
        Map<ScopeColumn, Integer> scopes = new EnumMap<>(ScopeColumn.class);
        Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = normal(header.names().get(i));
            int date = List.of("date", "periodstart", "periodend").indexOf(name);
            @Nullable Measure measure = MEASURES.get(name);
            @Nullable ScopeColumn scope = SCOPES.get(name);
            boolean taken = false;
            if (date >= 0) {
                taken = dates[date] >= 0;
                dates[date] = taken ? dates[date] : i;
            } else if (measure != null) {
                taken = measures.putIfAbsent(measure, i) != null;
            } else if (scope != null) {
                taken = scopes.putIfAbsent(scope, i) != null;
            }
            boolean known = date >= 0 || measure != null || scope != null;
            if (taken || !known && !name.isEmpty()) {
                unknown.add(header.names().get(i));
            }
        }
        return new GenericColumns(
                dates[0],
                dates[1],
                dates[2],
                scopes,
                measures.keySet().toArray(Measure[]::new),
                measures.values().stream().mapToInt(Integer::intValue).toArray(),
                unknown);
    }

    /** Whether every row can say which days it covers. */
    boolean dated() {
        return dateColumn >= 0 || startColumn >= 0 && endColumn >= 0;
    }

    /** Whether a column's name is one of several words joined as only this format joins them. */
    static boolean isOfThisFormatOnly(String name) {
        return knownNames().contains(name) && name.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether all figures of a row are written as this format writes them, or are missing. */
    boolean canRead(Row row) {
        for (int column : measureColumns) {
            boolean figure = row.isEmpty(column)
                    || !Double.isNaN(Numbers.parse(row.text(), row.start(column), row.end(column)))
                    || Missing.is(row, column);
            if (!figure) {
                return false;
            }
        }
        return true;
    }

    static List<String> knownNames() {
        List<String> names = new ArrayList<>(List.of("date", "periodStart", "periodEnd"));
        for (ScopeColumn column : ScopeColumn.values()) {
            names.add(column.key());
        }
        for (Measure measure : Measure.values()) {
            names.add(measure.key());
        }
        return names;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }
}

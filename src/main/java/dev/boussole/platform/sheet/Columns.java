package dev.boussole.platform.sheet;

import dev.boussole.campaign.Breakdown;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Currencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which column of a header is which, and the currency that stands behind a column's name. */
public final class Columns {
    private final ColumnTable table;
    private final Header header;
    private final int[] places;
    private final List<Column> present = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String currency;

    public Columns(ColumnTable table, Header header) {
        this.table = table;
        this.header = header;
        this.places = new int[table.columns().size()];
        Arrays.fill(places, -1);
        Map<String, Column> known = known(table);
        for (int i = 0; i < header.size(); i++) {
            place(header.names().get(i), i, known);
        }
        table.columns().stream().filter(this::has).forEach(present::add);
    }

    private static Map<String, Column> known(ColumnTable table) {
        Map<String, Column> known = new HashMap<>();
        for (Column column : table.columns()) {
            column.names().forEach(name -> known.putIfAbsent(Names.plain(name), column));
        }
        return known;
    }

    private void place(String name, int index, Map<String, Column> known) {
        String plain = Names.plain(name);
        String code = code(name);
        Column column = known.get(plain);
        if (column == null && code != null) {
            column = known.get(Names.trim(plain.substring(0, plain.length() - code.length() - 2)));
            if (column != null && column.measure() != null && currency == null) {
                currency = code;
            }
        }
        if (column == null) {
            if (!plain.isEmpty() && !isIgnored(plain)) {
                unknown.add(name);
            }
        } else if (places[column.index()] < 0) {
            places[column.index()] = index;
        }
    }

    /** Whether the table passes over every name that begins like this one. */
    private boolean isIgnored(String plain) {
        return table.columns().stream()
                .filter(column -> column.role() == Role.IGNORED)
                .flatMap(column -> column.names().stream())
                .anyMatch(name ->
                        name.endsWith("*") && plain.startsWith(Names.plain(name.substring(0, name.length() - 1))));
    }

    /** The currency code in brackets at the end of a name, or null. */
    private static @Nullable String code(String name) {
        int open = name.length() - 5;
        if (open < 1 || name.charAt(open) != '(' || !name.endsWith(")")) {
            return null;
        }
        String code = name.substring(open + 1, open + 4);
        return Currencies.isCode(code) ? code : null;
    }

    public Header header() {
        return header;
    }

    public boolean has(Column column) {
        return places[column.index()] >= 0;
    }

    /** Whether the header has every one of them. */
    public boolean hasAll(Column... columns) {
        return Arrays.stream(columns).allMatch(this::has);
    }

    /** The column's place, or -1. */
    int place(Column column) {
        return places[column.index()];
    }

    /** The column's name in this file; its first known name where the file lacks it. */
    public String name(Column column) {
        int place = place(column);
        return place < 0 ? column.names().get(0) : header.names().get(place);
    }

    /** The columns that the file has, in the table's order. */
    public List<Column> present() {
        return present;
    }

    public Optional<Column> first(Role role) {
        return present.stream().filter(column -> column.role() == role).findFirst();
    }

    /** The columns that name a part of this kind, in the table's order. */
    List<Column> parts(Breakdown breakdown, Role role) {
        return present.stream()
                .filter(column -> column.role() == role && column.part() == breakdown)
                .toList();
    }

    /** The names that the platform is not known to write. */
    public List<String> unknown() {
        return unknown;
    }

    /** Every name of a figure that is kept, for suggestions. */
    List<String> suggestions() {
        List<String> names = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!has(column) && column.measure() != null) {
                names.addAll(column.names());
            }
        }
        return names;
    }

    /** ISO 4217 code that the header writes behind money columns, or null. */
    public @Nullable String currency() {
        return currency;
    }

    /** The language that most names of the header are written in ({@code en}, {@code fr} ...), the first of the table where they tie. */
    public String language() {
        Map<String, Integer> votes = new TreeMap<>();
        for (Column column : present) {
            String name = Names.plain(name(column));
            column.namesByLanguage().forEach((language, names) -> {
                if (names.stream().anyMatch(one -> name.startsWith(Names.plain(one)))) {
                    votes.merge(language, 1, Integer::sum);
                }
            });
        }
        String best = "en";
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > votes.getOrDefault(best, 0)) {
                best = vote.getKey();
            }
        }
        return best;
    }
}

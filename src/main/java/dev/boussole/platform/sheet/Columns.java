package dev.boussole.platform.sheet;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Currencies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of a header is which, and the currency that stands behind a column's name. */
public final class Columns<C extends Enum<C> & SheetColumn> {
    private final Header header;
    private final Class<C> type;
    private final Map<C, Integer> places;
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String currency;

    public Columns(Class<C> type, Header header) {
        this.header = header;
        this.type = type;
        this.places = new EnumMap<>(type);
        Map<String, C> known = known(type);
        for (int i = 0; i < header.size(); i++) {
            place(header.names().get(i), i, known);
        }
    }

    private static <C extends Enum<C> & SheetColumn> Map<String, C> known(Class<C> type) {
        Map<String, C> known = new HashMap<>();
        for (C column : type.getEnumConstants()) {
            column.names().forEach(name -> known.put(Names.plain(name), column));
        }
        return known;
    }

    private void place(String name, int index, Map<String, C> known) {
        String plain = Names.plain(name);
        String code = code(name);
        C column = known.get(plain);
        if (column == null && code != null) {
            column = known.get(Names.trim(plain.substring(0, plain.length() - code.length() - 2)));
            if (column != null && column.measure() != null && currency == null) {
                currency = code;
            }
        }
        if (column == null) {
            if (!plain.isEmpty()) {
                unknown.add(name);
            }
        } else {
            places.putIfAbsent(column, index);
        }
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

    public boolean has(C column) {
        return places.containsKey(column);
    }

    /** The column's place, or -1. */
    public int place(C column) {
        return places.getOrDefault(column, -1);
    }

    /** The column's name in this file; its first known name where the file lacks it. */
    public String name(C column) {
        int place = place(column);
        return place < 0 ? column.names().get(0) : header.names().get(place);
    }

    /** The columns that the file has, in the enum's order. */
    public List<C> present() {
        return List.copyOf(places.keySet());
    }

    public Optional<C> first(SheetColumn.Role role) {
        return places.keySet().stream().filter(column -> column.role() == role).findFirst();
    }

    /** The names that the platform is not known to write. */
    public List<String> unknown() {
        return unknown;
    }

    /** Every name of a figure that is kept, for suggestions. */
    public List<String> suggestions() {
        List<String> names = new ArrayList<>();
        for (C column : type.getEnumConstants()) {
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
}

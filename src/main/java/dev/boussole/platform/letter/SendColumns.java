package dev.boussole.platform.letter;

import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the names in a file are which columns; a name met twice counts where it stands first. */
public final class SendColumns {
    private final ColumnTable table;
    private final List<String> names;
    private final Map<Column, Integer> places = new LinkedHashMap<>();
    private final Map<String, Column> byKey = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    public SendColumns(ColumnTable table, List<String> names) {
        this.table = table;
        this.names = List.copyOf(names);
        Map<String, Column> known = new HashMap<>();
        table.columns().forEach(column -> column.names().forEach(name -> known.put(Names.plain(name), column)));
        for (int i = 0; i < names.size(); i++) {
            Column column = known.get(Names.plain(names.get(i)));
            if (column != null) {
                places.putIfAbsent(column, i);
            } else if (!names.get(i).isEmpty()) {
                unknown.add(names.get(i));
            }
        }
        places.keySet().forEach(column -> byKey.put(column.key(), column));
    }

    /** The columns that the file has. */
    public List<Column> present() {
        return List.copyOf(places.keySet());
    }

    /** The column of a key, or nothing where the file lacks it. */
    public Optional<Column> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether the file has the columns of all these keys. */
    public boolean hasAll(String... keys) {
        return List.of(keys).stream().allMatch(key -> find(key).isPresent());
    }

    /** The column's place in the file, 0 or more, or -1. */
    public int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The row's text under the column of a key, empty where it says nothing. */
    public String text(Row row, String key) {
        Column column = byKey.get(key);
        String cell = column == null ? "" : row.cell(place(column));
        return Missing.is(cell) ? "" : cell;
    }

    /** The column's name in this file; its first known name where the file lacks it. */
    public String name(Column column) {
        int place = place(column);
        return place < 0 ? column.names().get(0) : names.get(place);
    }

    /** The name of the column of a key, as {@link #name(Column)} gives it. */
    public String name(String key) {
        return name(table.get(key));
    }

    /** The names that are of no known column. */
    public List<String> unknown() {
        return unknown;
    }

    /** Every name of a figure that the file lacks, for suggestions. */
    List<String> suggestions() {
        List<String> all = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.measure() != null && place(column) < 0) {
                all.addAll(column.names());
            }
        }
        return all;
    }
}

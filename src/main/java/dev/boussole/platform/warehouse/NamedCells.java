package dev.boussole.platform.warehouse;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.sheet.DayCell;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a row by the names of their columns, as machines write them. */
final class NamedCells {
    private final Map<String, Integer> places = new HashMap<>();
    private final Header header;
    private Row row = new Row();

    NamedCells(Header header) {
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(Names.plain(header.names().get(i)), i);
        }
    }

    void show(Row current) {
        row = current;
    }

    int line() {
        return row.line();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    boolean hasAll(List<String> columns) {
        return places.keySet().containsAll(columns);
    }

    /** The first of these columns that the file has, or nothing. */
    Optional<String> first(String... columns) {
        for (String column : columns) {
            if (has(column)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The column's name as the file writes it. */
    String shown(String column) {
        Integer place = places.get(column);
        return place == null ? column : header.names().get(place);
    }

    /** The cell, empty where the file lacks the column or the row has nothing there. */
    String text(String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** The first of these cells that says something, or null. */
    @Nullable
    String textOrNull(String... columns) {
        for (String column : columns) {
            String cell = text(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return null;
    }

    /** The figure; NaN where the cell is empty or none. */
    double number(String column) {
        String cell = text(column);
        return cell.isEmpty()
                ? Double.NaN
                : NumberText.of(cell).map(number -> number.value('.')).orElse(Double.NaN);
    }

    Optional<LocalDate> day(String column) {
        return DayCell.parse(text(column), false);
    }
}

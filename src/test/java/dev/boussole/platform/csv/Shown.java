package dev.boussole.platform.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file gives: per table, its rows as {@code line:cell|cell}. */
final class Shown {
    private Shown() {}

    static Map<String, List<String>> of(Path folder, byte[] content) throws IOException {
        return of(folder, content, Limits.DEFAULT);
    }

    static Map<String, List<String>> of(Path folder, byte[] content, Limits limits) throws IOException {
        return of(Files.write(folder.resolve("file.bin"), content), limits);
    }

    static Map<String, List<String>> of(Path file, Limits limits) throws IOException {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        try (Tables tables = Tables.open(file, limits)) {
            for (Table table : tables.list()) {
                shown.put(table.name(), rows(table));
            }
        }
        return shown;
    }

    /** The rows below the first line that could be a header, or why there are none. */
    static List<String> rows(Table table) throws IOException {
        List<String> shown = new ArrayList<>();
        try {
            Header header = table.candidates().get(0);
            try (Rows rows = table.rows(header)) {
                while (rows.next()) {
                    shown.add(shown(rows.row()));
                }
            }
        } catch (Refusal refusal) {
            shown.add(refusal.text().en());
        }
        return shown;
    }

    private static String shown(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.cell(i));
        }
        return row.line() + ":" + String.join("|", cells);
    }
}

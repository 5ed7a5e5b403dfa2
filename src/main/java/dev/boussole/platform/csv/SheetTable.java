package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sheet of a workbook. */
final class SheetTable extends Table {
    private final Workbook workbook;
    private final String part;

    /** @param part name of the file in the workbook that holds the sheet */
    SheetTable(String name, Workbook workbook, String part) {
        super(name);
        this.workbook = workbook;
        this.part = part;
    }

    SheetTable named(String name) {
        return new SheetTable(name, workbook, part);
    }

    /** Whether no cell of it says anything. */
    boolean isBlank() throws IOException {
        try (Rows rows = workbook.rows(part, 0)) {
            while (rows.next()) {
                if (!rows.row().isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public List<String> firstLines(int count) throws IOException {
        return firstCells(count).stream().map(cells -> String.join("\t", cells)).toList();
    }

    @Override
    public List<Header> candidates() throws IOException {
        List<Header> candidates = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (List<String> cells : firstCells(Headers.LINES)) {
            if (cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                candidates.add(new Header(above.size() + 1, '\t', cells, above));
            }
            above.add(String.join("\t", cells));
        }
        return candidates;
    }

    private List<List<String>> firstCells(int count) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (Rows rows = workbook.rows(part, 0)) {
            while (lines.size() < count && rows.next()) {
                while (lines.size() < Math.min(count, rows.row().line() - 1)) {
                    lines.add(List.of());
                }
                if (lines.size() < count) {
                    lines.add(cells(rows.row()));
                }
            }
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.cell(i));
        }
        return cells;
    }

    @Override
    public Rows rows(Header header) throws IOException {
        return workbook.rows(part, header.line());
    }
}

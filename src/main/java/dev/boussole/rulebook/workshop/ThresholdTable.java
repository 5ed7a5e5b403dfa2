package dev.boussole.rulebook.workshop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code thresholds.csv} as text, row by row, so that what nobody changes stays as it is written. */
public final class ThresholdTable {
    public static final List<String> COLUMNS = List.of("name", "channel", "value", "unit", "source");
    private static final String FORMULA = "=+-@\t\r";

    /** A row: one text for each column. */
    record Row(List<String> cells, String written) {
        String key() {
            return cells.get(0) + "," + cells.get(1);
        }
    }

    private final List<Row> rows;

    private ThresholdTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param csv a table that a rulebook was loaded with */
    public static ThresholdTable of(String csv) {
        List<String> lines = csv.lines().toList();
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            records = reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(Math.min(1, records.size()), records.size())) {
            List<String> cells = record.getFields().stream().map(String::strip).toList();
            boolean oneLine = cells.stream().noneMatch(cell -> cell.contains("\n"));
            rows.add(new Row(
                    cells, oneLine ? lines.get((int) record.getStartingLineNumber() - 1) : written(cells, ',')));
        }
        return new ThresholdTable(rows);
    }

    /** Whether a text is such a table, so that {@link #of} reads it. */
    public static boolean reads(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            List<CsvRecord> records = reader.stream().toList();
            return !records.isEmpty()
                    && records.get(0).getFields().stream()
                            .map(String::strip)
                            .toList()
                            .equals(COLUMNS)
                    && records.stream().allMatch(record -> record.getFieldCount() == COLUMNS.size());
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** The texts of each row, one for each column. */
    public List<List<String>> rows() {
        return rows.stream().map(Row::cells).toList();
    }

    Map<String, Row> byKey() {
        Map<String, Row> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    /**
     * The table for a spreadsheet; a text that one would take for a formula has {@code '} before it.
     *
     * @param french with semicolons and decimal commas, as a French spreadsheet reads and writes it
     */
    public String csv(boolean french) {
        char separator = french ? ';' : ',';
        StringBuilder csv = new StringBuilder(french ? "\ufeff" : "");
        csv.append(String.join(String.valueOf(separator), COLUMNS)).append('\n');
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(row.cells());
            cells.replaceAll(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell);
            cells.set(
                    2,
                    french ? row.cells().get(2).replace('.', ',') : row.cells().get(2));
            csv.append(written(cells, separator)).append('\n');
        }
        return csv.toString();
    }

    /** The table as a workbook of one sheet, values as numbers. */
    public byte[] xlsx() {
        return Spreadsheet.of(COLUMNS, rows.stream().map(Row::cells).toList(), 2);
    }

    static String written(List<String> cells, char separator) {
        return cells.stream()
                .map(cell -> cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                        : cell)
                .collect(Collectors.joining(String.valueOf(separator)));
    }
}

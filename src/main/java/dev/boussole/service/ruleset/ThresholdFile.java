package dev.boussole.service.ruleset;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Limits;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.csv.Tables;
import dev.boussole.rulebook.workshop.ThresholdImport;
import dev.boussole.rulebook.workshop.ThresholdTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of thresholds as a spreadsheet saved it.
 *
 * @param comma whether a comma may be a decimal one
 */
public record ThresholdFile(List<ThresholdImport.Line> lines, boolean comma) {
    /**
     * Reads CSV, TSV or XLSX by what is in it.
     *
     * @return nothing when no table of the file has the columns of {@link ThresholdTable#COLUMNS}
     * @throws dev.boussole.platform.csv.Refusal when it is none of these
     */
    public static Optional<ThresholdFile> read(Path file) throws IOException {
        try (Tables tables = Tables.open(file, Limits.DEFAULT)) {
            for (Table table : tables.list()) {
                for (Header header : table.candidates()) {
                    List<String> names = header.names().stream()
                            .map(name -> name.strip().replace("\ufeff", "").toLowerCase(Locale.ROOT))
                            .toList();
                    if (names.containsAll(ThresholdTable.COLUMNS)) {
                        boolean workbook =
                                file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
                        return Optional.of(
                                new ThresholdFile(lines(table, header, names), workbook || header.delimiter() != ','));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<ThresholdImport.Line> lines(Table table, Header header, List<String> names) throws IOException {
        List<ThresholdImport.Line> lines = new ArrayList<>();
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                Row row = rows.row();
                lines.add(new ThresholdImport.Line(
                        row.line(),
                        ThresholdTable.COLUMNS.stream()
                                .map(column -> cell(row, names.indexOf(column)))
                                .toList()));
            }
        }
        return lines;
    }

    private static String cell(Row row, int column) {
        return column < row.size() ? row.cell(column) : "";
    }
}

package dev.boussole.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** The yardstick of import and {@code advise}: a program that only parses the file with FastCSV. */
public final class BareParse {
    private BareParse() {}

    public static void main(String[] args) throws IOException {
        System.out.println(fields(Path.of(args[0])));
    }

    static long fields(Path file) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                fields += row.getFieldCount();
            }
        }
        return fields;
    }
}

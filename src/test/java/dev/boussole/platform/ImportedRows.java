package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sink that keeps what it was given. */
final class ImportedRows implements PerformanceSink {
    record Kept(Origin origin, Period period, Map<String, Double> counts, int line) {}

    final List<Kept> rows = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Override
    public void row(Origin origin, Period period, Counts counts, int line) {
        Map<String, Double> given = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.has(i)) {
                given.put(counts.measure(i).key(), counts.value(i));
            }
        }
        rows.add(new Kept(origin, period, given, line));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** Reads a file of one table. */
    ImportedFile read(Path file, ReadOptions options) {
        List<ImportedFile> tables = ExportReader.read(file, file.getFileName().toString(), options, this);
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    /** Reads a file of any number of tables, each into a sink of its own under its name. */
    static List<ImportedFile> tables(Path file, ReadOptions options, Map<String, ImportedRows> sinks) {
        String name = file.getFileName().toString();
        return ExportReader.read(
                file, name, options, table -> sinks.computeIfAbsent(table, key -> new ImportedRows()), bytes -> {});
    }

    /** Reads {@code text} as the file {@code export.csv} in {@code folder}. */
    ImportedFile read(Path folder, String text, ReadOptions options) {
        try {
            return read(Files.write(folder.resolve("export.csv"), text.getBytes(StandardCharsets.UTF_8)), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.boussole.fuzz;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of reading a file: the account of each table, and what its sink was given. */
record Reading(List<ImportedFile> accounts, Map<String, Sink> sinks) {
    /** A row as the sink received it. */
    record Row(Origin origin, Period period, Map<Measure, Double> figures, int line) {}

    static Reading of(Path file, String displayName, ReadOptions options) {
        Map<String, Sink> sinks = new LinkedHashMap<>();
        List<ImportedFile> accounts = ExportReader.read(
                file, displayName, options, table -> sinks.computeIfAbsent(table, key -> new Sink()), bytes -> {});
        return new Reading(accounts, sinks);
    }

    List<Row> rows(ImportedFile account) {
        Sink sink = sinks.get(account.file());
        return sink == null ? List.of() : sink.rows;
    }

    /** The rows of each table that was taken. */
    List<List<Row>> taken() {
        return accounts.stream()
                .filter(account -> !account.refused())
                .map(this::rows)
                .toList();
    }

    /** Keeps everything. */
    static final class Sink implements PerformanceSink {
        final List<Row> rows = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {
            Map<Measure, Double> figures = new EnumMap<>(Measure.class);
            for (int i = 0; i < counts.size(); i++) {
                if (counts.has(i)) {
                    figures.put(counts.measure(i), counts.value(i));
                }
            }
            rows.add(new Row(origin, period, figures, line));
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sink sink && rows.equals(sink.rows) && problems.equals(sink.problems);
        }

        @Override
        public int hashCode() {
            return rows.hashCode();
        }
    }
}

package dev.boussole.platform;

import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An export of one table, and what came of it. */
record OneExport(ImportedFile account, List<ImportedRows.Kept> rows) {
    /** Reads a file of {@code fixtures/exports}. */
    static OneExport fixture(String name) {
        return fixture(name, ReadOptions.DEFAULT);
    }

    static OneExport fixture(String name, ReadOptions options) {
        ImportedRows sink = new ImportedRows();
        return new OneExport(sink.read(Path.of("fixtures", "exports", name), options), sink.rows);
    }

    /** Reads these lines as a file in {@code folder}. */
    static OneExport lines(Path folder, String... lines) {
        ImportedRows sink = new ImportedRows();
        String text = String.join("\n", lines) + "\n";
        return new OneExport(sink.read(folder, text, ReadOptions.DEFAULT), sink.rows);
    }

    String format() {
        return account.format().orElse("none");
    }

    /** Why it was recognised, in English. */
    String because() {
        Recognition why = account.recognition();
        return why == null ? "" : why.because().en();
    }

    Origin origin(int row) {
        return rows.get(row).origin();
    }

    String period(int row) {
        var period = rows.get(row).period();
        return period.from() + "/" + period.to();
    }

    List<String> days() {
        return rows.stream()
                .map(row -> row.period().from().toString())
                .distinct()
                .toList();
    }

    Map<String, Double> counts(int row) {
        return rows.get(row).counts();
    }

    double sum(String measure) {
        return rows.stream()
                .mapToDouble(row -> row.counts().getOrDefault(measure, 0.0))
                .sum();
    }

    /** What was said in English, all in one text. */
    String said(Problem.Severity severity) {
        StringBuilder said = new StringBuilder();
        account.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .forEach(problem -> said.append(problem.message().en()).append('\n'));
        return said.toString();
    }
}

package dev.boussole.platform;

import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An export that was read, and what came of it. */
record OneFile(ImportedFile account, List<ImportedRows.Kept> rows) {
    /** Reads these lines as a file in {@code folder}. */
    static OneFile read(Path folder, String... lines) {
        ImportedRows sink = new ImportedRows();
        return new OneFile(sink.read(folder, String.join("\n", lines) + "\n", ReadOptions.DEFAULT), sink.rows);
    }

    /** Reads a file of {@code fixtures/exports}. */
    static OneFile fixture(String name) {
        ImportedRows sink = new ImportedRows();
        return new OneFile(sink.read(Path.of("fixtures", "exports", name), ReadOptions.DEFAULT), sink.rows);
    }

    List<String> parts() {
        return rows.stream().map(ImportedRows.Kept::origin).map(Origin::part).toList();
    }

    List<String> days() {
        return rows.stream().map(row -> row.period().from().toString()).toList();
    }

    Map<String, Double> counts(int row) {
        return rows.get(row).counts();
    }

    /** What was said in English, without the file's name before it. */
    List<String> said(Problem.Severity severity) {
        return account.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.message().en().replaceFirst("`[^`]*`(, |: )", ""))
                .toList();
    }
}

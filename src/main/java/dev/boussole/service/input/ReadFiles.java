package dev.boussole.service.input;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.store.input.ImportDesk;
import dev.boussole.store.input.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The files of one import while they are read. */
final class ReadFiles {
    /** Below every character of a file's name, so that places sort as names do. */
    private static final char BETWEEN = '\u0001';

    private final ImportDesk desk;
    private final ReadOptions options;
    private final UnaryOperator<PerformanceSink> each;
    private final List<NewFile> files = new ArrayList<>();
    private final List<ImportedFile> accounts = new ArrayList<>();
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> others = new ArrayList<>();

    /** @param each stands between the reader and the desk */
    ReadFiles(ImportDesk desk, ReadOptions options, UnaryOperator<PerformanceSink> each) {
        this.desk = desk;
        this.options = options;
        this.each = each;
    }

    /** @param path what its sender calls the file, {@code name} what messages call it */
    void read(Path file, String path, String name, String place, long batch, boolean optional, String fingerprint) {
        List<ImportedFile> tables =
                ExportReader.read(file, name, options, table -> each.apply(desk.next()), bytes -> {});
        for (int i = 0; i < tables.size(); i++) {
            ImportedFile table = tables.get(i);
            accounts.add(table);
            note(table, optional);
            files.add(new NewFile(
                    path,
                    table.file(),
                    place + BETWEEN + String.format(Locale.ROOT, "%05d", i),
                    batch,
                    optional,
                    fingerprint,
                    table.format().orElse(null),
                    table.period(),
                    table.currency(),
                    table.rowsKept(),
                    table.rowsDropped(),
                    table.rowsQuarantined(),
                    Reconciliations.json(table.reconciliations())));
        }
    }

    private void note(ImportedFile table, boolean optional) {
        for (Problem problem : table.problems()) {
            boolean bystander = optional && problem.kind() == Problem.Kind.UNRECOGNISED;
            if (problem.severity() == Problem.Severity.ERROR && !bystander) {
                errors.add(problem);
            } else {
                others.add(problem);
            }
        }
    }

    /** @throws InputException with everything that was found when a file cannot be used */
    List<NewFile> finish() {
        if (!errors.isEmpty()) {
            List<Problem> all = new ArrayList<>(errors);
            others.stream()
                    .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                    .sorted(Comparator.comparing(problem -> problem.source().file()))
                    .forEach(all::add);
            throw new InputException(all);
        }
        return files;
    }

    List<ImportedFile> accounts() {
        return accounts;
    }
}

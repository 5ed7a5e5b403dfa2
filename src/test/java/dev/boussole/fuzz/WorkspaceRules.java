package dev.boussole.fuzz;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportCheck;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What must hold when a file is read as a workspace, or checked before it is. */
final class WorkspaceRules {
    private WorkspaceRules() {}

    /** The check of a file tells what reading it told. */
    static void checkImport(Path file, ReadOptions options, Reading reading, Consumer<Finding> found) {
        ImportAccount account = ImportCheck.of(List.of(file), new WorkspaceOptions(Language.FR, options));
        ProblemRules.check(account.problems(), found);
        List<ImportedFile> files =
                account.files().stream().map(FileAccount::imported).toList();
        if (!files.equals(reading.accounts())) {
            found.accept(Finding.of("import --check and reading differ", files + "\n" + reading.accounts()));
        }
    }

    /** A workspace is read as a whole or refused with sentences; nothing of a refused table is in it. */
    static void checkWorkspace(List<Path> paths, ReadOptions options, Consumer<Finding> found) {
        try {
            LoadedWorkspace loaded = WorkspaceReader.read(paths, new WorkspaceOptions(Language.EN, options));
            ProblemRules.check(loaded.workspace().problems(), found);
            for (ImportedFile file : loaded.files()) {
                if (file.refused() && file.rowsKept() > 0) {
                    found.accept(Finding.of("partial import", file.toString()));
                }
            }
        } catch (InputException refused) {
            ProblemRules.check(refused.problems(), found);
            if (refused.problems().stream().noneMatch(one -> one.severity() == Problem.Severity.ERROR)) {
                found.accept(Finding.of("refused without an error", refused.getMessage()));
            }
        }
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.InputException;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads everything that a workspace would, for its account only: no row is kept, and a bad file stops nothing. */
public final class ImportCheck {
    private ImportCheck() {}

    /**
     * The account of what the paths stand for, see {@link WorkspaceReader#read}.
     *
     * @throws InputException when a path leads to nothing that could be read
     */
    public static ImportAccount of(List<Path> paths, WorkspaceOptions options) {
        Problems problems = new Problems();
        WorkspaceFiles files = WorkspaceFiles.find(paths, problems);
        problems.throwErrors();
        Path declared = files.settings();
        return of(
                files,
                declared == null ? Settings.NONE : SettingsFile.read(declared, problems),
                declared == null ? null : SettingsFile.NAME,
                options,
                problems);
    }

    /**
     * The account of files that are to come into an account.
     *
     * @param name of the account when the settings name none
     * @throws InputException when the declarations cannot be used
     */
    public static ImportAccount of(
            String name, List<ExportFolder.Export> files, DeclaredText declared, WorkspaceOptions options) {
        Problems problems = new Problems();
        Settings settings = declared.read(problems);
        problems.throwErrors();
        List<WorkspaceFiles.Export> exports = files.stream()
                .map(file -> new WorkspaceFiles.Export(file.path(), file.name(), !file.optional()))
                .toList();
        return of(new WorkspaceFiles(name, null, exports), settings, SettingsFile.NAME, options, problems);
    }

    private static ImportAccount of(
            WorkspaceFiles files,
            Settings declared,
            @Nullable String source,
            WorkspaceOptions options,
            Problems problems) {
        Settings settings = options.over(declared);
        AccountCurrency currency = new AccountCurrency(settings.account().currency());
        JoinedRows join = new JoinedRows(settings, currency, problems, false);
        CountedRows rows = new CountedRows(join);
        read(files, options.reading(settings), options.watch(), rows);
        JoinReport joins = join.report();
        Currency settled = currency.settle(SettingsFile.NAME, problems)
                .filter(one -> !one.equals(AccountCurrency.NONE))
                .orElse(null);
        if (settled != null && settings.account().currency() == null) {
            ForeignAmount.refuse(settings.amounts(), settled, problems);
        }
        String name = settings.account().name();
        return new ImportAccount(
                name == null ? files.name() : name,
                settings.account().language(),
                settled == null ? null : settled.getCurrencyCode(),
                source,
                settings.objectives().size(),
                rows.files(),
                joins,
                rows.overlaps(),
                problems.all());
    }

    private static void read(WorkspaceFiles files, ReadOptions reading, ReadingWatch watch, CountedRows rows) {
        WatchedReading watched = new WatchedReading(watch, files.exports());
        for (WorkspaceFiles.Export export : files.exports()) {
            List<ImportedFile> tables = watched.read(export, reading, table -> rows.startFile(table, !export.given()));
            String within = export.displayName() + "/";
            for (ImportedFile table : tables) {
                String name = table.file();
                rows.finishFile(table, name.startsWith(within) ? name.substring(within.length()) : null);
            }
        }
    }
}

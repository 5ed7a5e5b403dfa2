package dev.boussole.platform.workspace;

import dev.boussole.campaign.InputException;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.review.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads workspaces from disk. */
public final class WorkspaceReader {
    private WorkspaceReader() {}

    /**
     * Reads one workspace. A path is a folder, with {@code boussole.yaml} or without, whose exports lie in it or in its
     * {@code exports}; or an export file. Files are read in the order of their names.
     *
     * @throws InputException with everything that is wrong when the workspace cannot be used
     */
    public static LoadedWorkspace read(List<Path> paths, WorkspaceOptions options) {
        Problems problems = new Problems();
        WorkspaceFiles files = WorkspaceFiles.find(paths, problems);
        Path declared = files.settings();
        Settings settings = options.over(declared == null ? Settings.NONE : SettingsFile.read(declared, problems));
        problems.throwErrors();
        Assembly assembly = new Assembly(settings, problems);
        ReadOptions reading = options.reading(settings);
        WatchedReading watched = new WatchedReading(options.watch(), files.exports());
        List<ImportedFile> imported = new ArrayList<>();
        for (WorkspaceFiles.Export export : files.exports()) {
            imported.addAll(
                    watched.read(export, reading, table -> assembly.rows().startFile(table, !export.given())));
        }
        Workspace workspace = assembly.finish(files.name(), SettingsFile.NAME, options.language());
        return new LoadedWorkspace(workspace, imported, assembly.report());
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.InputException;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies in the folder of a workspace, or the one export that stands for it.
 *
 * @param name of the folder, or of the file without its extension
 * @param settings the text of {@code boussole.yaml}; empty when there is none
 * @param exports in the order of reading
 */
public record ExportFolder(String name, String settings, List<Export> exports) {
    public ExportFolder {
        exports = List.copyOf(exports);
    }

    /**
     * A file that may be an export.
     *
     * @param name as messages show it
     * @param optional whether it may turn out to be something else
     */
    public record Export(Path path, String name, boolean optional) {}

    /** @throws InputException with everything that is wrong with the folder; its files are not read */
    public static ExportFolder at(Path path) {
        Problems problems = new Problems();
        WorkspaceFiles files = WorkspaceFiles.find(List.of(path), problems);
        Path declared = files.settings();
        String settings = declared == null
                ? ""
                : SettingsFile.text(declared, Place.yaml(SettingsFile.NAME), problems)
                        .orElse("");
        problems.throwErrors();
        return new ExportFolder(
                files.name(),
                settings,
                files.exports().stream()
                        .map(one -> new Export(one.path(), one.displayName(), !one.given()))
                        .toList());
    }
}

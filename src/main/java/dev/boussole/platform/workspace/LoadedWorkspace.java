package dev.boussole.platform.workspace;

import dev.boussole.platform.export.ImportedFile;
import dev.boussole.review.Workspace;
import java.util.List;

/**
 * A workspace and what became of each file that it was read from.
 *
 * @param files in the order of reading
 */
public record LoadedWorkspace(Workspace workspace, List<ImportedFile> files) {
    public LoadedWorkspace {
        files = List.copyOf(files);
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.platform.export.ImportedFile;
import dev.boussole.review.Workspace;
import java.util.List;

/**
 * A workspace and what became of each file and row that it was read from.
 *
 * @param files in the order of reading
 * @param joins which rows went to which campaign
 */
public record LoadedWorkspace(Workspace workspace, List<ImportedFile> files, JoinReport joins) {
    public LoadedWorkspace {
        files = List.copyOf(files);
    }
}

package dev.boussole.web.state;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace on disk, read again when its files change. What cannot be read never replaces what could. Thread-safe. */
public final class WorkspaceFolder {
    private static final long LOOK_EVERY_NANOS = 300_000_000;

    private final Path path;
    private final WorkspaceOptions options;
    private String stamp = "";
    private long lookedAt;
    private WorkspaceState state = new WorkspaceState(null, 0, List.of());

    /** @param language of the account when it declares none */
    public WorkspaceFolder(Path path, Language language) {
        this.path = path;
        this.options = WorkspaceOptions.in(language);
    }

    /** The workspace as its files are now; looks at them again at most three times a second. */
    public synchronized WorkspaceState current() {
        long now = System.nanoTime();
        if (stamp.isEmpty() || now - lookedAt >= LOOK_EVERY_NANOS) {
            lookedAt = now;
            String found = FileStamp.of(path);
            if (!found.equals(stamp)) {
                stamp = found;
                state = read(state);
            }
        }
        return state;
    }

    private WorkspaceState read(WorkspaceState last) {
        @Nullable Workspace kept = last.workspace();
        try {
            Workspace read = WorkspaceReader.read(List.of(path), options).workspace();
            return new WorkspaceState(read, last.version() + 1, List.of());
        } catch (InputException unusable) {
            List<Problem> problems = unusable.problems();
            return new WorkspaceState(kept, last.version(), problems);
        }
    }
}

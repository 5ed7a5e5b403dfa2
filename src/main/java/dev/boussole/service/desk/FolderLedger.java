package dev.boussole.service.desk;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder whose files are read again when they change; nothing is written down. */
public final class FolderLedger implements Ledger {
    private final Path path;
    private final WorkspaceOptions options;
    private String stamp = "";
    private long revision;
    private @Nullable Workspace workspace;
    private @Nullable InputException broken;

    public FolderLedger(Path path, Language language) {
        this.path = path;
        this.options = WorkspaceOptions.in(language);
    }

    @Override
    public void follow() {
        String found = FileStamp.of(path);
        if (!found.equals(stamp)) {
            stamp = found;
            broken = null;
            try {
                workspace = WorkspaceReader.read(List.of(path), options).workspace();
                revision++;
            } catch (InputException unusable) {
                broken = unusable;
            }
        }
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Workspace workspace(long wanted) {
        Workspace read = workspace;
        if (read == null) {
            throw new IllegalStateException("There is no revision " + wanted);
        }
        return read;
    }

    @Override
    public Optional<LocalDate> lastAsked() {
        return Optional.empty();
    }

    @Override
    public void record(Review review, long of, Trigger trigger, Actor actor) {}
}

package dev.boussole.service.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.KnownWorkspace;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.store.input.Declared;
import dev.boussole.store.input.KnownRows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Passes what the store has on to where workspaces are made. */
final class StoredWorkspace implements KnownRows {
    private @Nullable KnownWorkspace workspace;

    @Override
    public void declared(Declared declared) {
        workspace = new KnownWorkspace(Declarations.of(declared));
    }

    @Override
    public void file(String name, boolean optional, @Nullable LocalDate lastDay, long batch) {
        made().file(name, optional, lastDay, batch);
    }

    @Override
    public void first(Origin origin, Counts counts, int line) {
        made().first(origin, counts, line);
    }

    @Override
    public void problem(Problem problem) {
        made().problem(problem);
    }

    @Override
    public void row(String file, Origin origin, Period period, Counts counts, int line) {
        made().row(file, origin, period, counts, line);
    }

    LoadedWorkspace finish(String name, Language language) {
        return made().finish(name, language);
    }

    private KnownWorkspace made() {
        if (workspace == null) {
            throw new IllegalStateException("The declarations come first");
        }
        return workspace;
    }
}

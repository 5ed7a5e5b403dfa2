package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.review.Workspace;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a workspace together from rows that were read before: the very one that reading their files gives. First each file
 * is told, in the order of reading, with its problems and what its rows are about, as they came; then come all rows.
 */
public final class KnownWorkspace {
    private final Assembly assembly;
    private final Problems problems = new Problems();

    /** @throws InputException when the declarations cannot be used */
    public KnownWorkspace(DeclaredText declared) {
        Settings settings = declared.read(problems);
        problems.throwErrors();
        this.assembly = new Assembly(settings, problems);
    }

    /**
     * Says which file is told next.
     *
     * @param optional whether it may be something else than an export
     * @param lastDay of the file as it came in, or null when it has no rows
     * @param batch of two files with one last day the one with the higher is believed
     */
    public void file(String name, boolean optional, @Nullable LocalDate lastDay, long batch) {
        assembly.rows().startKnown(name, optional, lastDay, batch);
    }

    /** The first row of the file about something. */
    public void first(Origin origin, Counts counts, int line) {
        assembly.rows().about(origin, counts, line);
    }

    public void problem(Problem problem) {
        assembly.rows().problem(problem);
    }

    public void row(String file, Origin origin, Period period, Counts counts, int line) {
        assembly.rows().known(file, origin, period, counts, line);
    }

    /**
     * The workspace and which rows went where.
     *
     * @param name of the account when none was declared
     * @throws InputException when something was wrong beyond use
     */
    public LoadedWorkspace finish(String name, Language language) {
        Workspace workspace = assembly.finish(name, SettingsFile.NAME, language);
        return new LoadedWorkspace(workspace, List.of(), assembly.report());
    }
}

package dev.boussole.web.api.input;

import dev.boussole.store.input.UndoOutcome;
import dev.boussole.web.api.ApiProblem;

/** Says why an import cannot be taken back. */
public final class Undoing {
    private Undoing() {}

    /**
     * The import that was taken back.
     *
     * @throws ApiProblem 404 when there is none of that number, 409 when something stands in the way
     */
    public static UndoOutcome.Undone require(UndoOutcome outcome, long id) {
        if (outcome instanceof UndoOutcome.Undone done) {
            return done;
        }
        if (outcome instanceof UndoOutcome.Superseded later) {
            throw InputProblems.superseded(id, later.newest());
        }
        if (outcome instanceof UndoOutcome.FromFolder) {
            throw InputProblems.fromFolder(id);
        }
        throw InputProblems.noImport(String.valueOf(id));
    }
}

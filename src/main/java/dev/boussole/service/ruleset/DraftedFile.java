package dev.boussole.service.ruleset;

import dev.boussole.store.ruleset.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A file of the rulebook as strategists see it: as it is in service, and as it is drafted.
 *
 * @param inService its text in the ruleset in service, or null when it is not there
 * @param draft the edit of it, or null when there is none
 */
public record DraftedFile(
        String path, @Nullable String inService, @Nullable Draft draft) {
    /** The text as it would be published; null when the file is to be removed. */
    public @Nullable String text() {
        return draft == null ? inService : draft.text();
    }

    /** Whether there is nothing to see: neither in service nor drafted. */
    public boolean isAbsent() {
        return inService == null && draft == null;
    }
}

package dev.boussole.web.page.week;

import dev.boussole.decision.Life;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation and where it stands.
 *
 * @param rank 1 for the first of those that wait for an answer, 0 for those that have one
 * @param responsible who sees to it, or null
 * @param since the day on which it was first made
 * @param given what the review says of it, or null when it no longer does
 * @param life null unless somebody answered it
 */
record Item(
        Subject subject,
        String id,
        Stage stage,
        int rank,
        @Nullable String responsible,
        LocalDate since,
        @Nullable Given given,
        @Nullable Life life) {
    boolean stops() {
        return given != null && given.said().score().stage() == 1;
    }
}

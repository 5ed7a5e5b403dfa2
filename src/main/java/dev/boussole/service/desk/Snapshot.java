package dev.boussole.service.desk;

import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;

/**
 * What was last decided for an account, and on what.
 *
 * @param revision of the inputs that {@code workspace} was read from
 */
public record Snapshot(Workspace workspace, long revision, Ruleset ruleset, Review review) {
    public LocalDate asOf() {
        return review.asOf();
    }
}

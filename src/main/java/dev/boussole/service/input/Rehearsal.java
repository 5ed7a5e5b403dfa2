package dev.boussole.service.input;

import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.ImportAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param account everything there is to tell of the files
 * @param outcome what would be kept, or null when the files would be refused
 * @param refusals why they would be; empty when they would not
 */
public record Rehearsal(ImportAccount account, @Nullable ImportOutcome outcome, List<Problem> refusals) {
    public Rehearsal {
        refusals = List.copyOf(refusals);
    }
}

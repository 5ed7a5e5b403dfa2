package dev.boussole.service.ruleset;

import dev.boussole.campaign.Problem;
import java.util.List;
import java.util.Optional;

/** The rulebook as the server sees it: the one in service, and what is wrong with a later one that is not. */
public interface Rules {
    /** The last good ruleset, or nothing while none has loaded. */
    Optional<Ruleset> inService();

    /** What was wrong with the last attempt to load; empty when it is in service or still being built. */
    List<Problem> problems();
}

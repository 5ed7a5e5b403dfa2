package dev.boussole.service.ruleset;

import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.RuleBook;
import java.util.List;
import java.util.Optional;

/** The rulebook as the server sees it: the one in service, and what is wrong with a later one that is not. */
public interface Rules {
    /** The last good ruleset, or nothing while none has loaded. */
    Optional<Ruleset> inService();

    /** What was wrong with the last attempt to load; empty when it is in service or still being built. */
    List<Problem> problems();

    /** A ruleset that was in service before; its own hash is another one when the engine has changed since. */
    default Optional<RuleBook> byHash(String hash) {
        return Optional.empty();
    }
}

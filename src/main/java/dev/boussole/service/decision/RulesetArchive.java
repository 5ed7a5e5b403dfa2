package dev.boussole.service.decision;

import dev.boussole.rulebook.RuleBook;
import java.util.Optional;

/** Every ruleset that ever decided, by its hash. */
public interface RulesetArchive {
    /** The rulebook of its texts; its own hash is another one when the engine has changed since. */
    Optional<RuleBook> byHash(String hash);
}

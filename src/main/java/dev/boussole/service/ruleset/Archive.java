package dev.boussole.service.ruleset;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.store.Database;
import dev.boussole.store.ruleset.RulesetStore;
import java.util.Optional;

/** The rulesets that were ever in service, read only when they are asked for. */
public final class Archive {
    private final RulesetStore store;

    public Archive(Database database) {
        this.store = new RulesetStore(database);
    }

    /**
     * The ruleset of a hash; its own hash is another one when the engine has changed since.
     *
     * @return nothing when it was never in service
     */
    public Optional<RuleBook> byHash(String hash) {
        return store.files(hash).map(files -> RuleBookLoader.load(files, Rulesets.options()));
    }
}

package dev.boussole.service.ruleset;

import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.service.RuleBookService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rulebook of a folder as the server sees it: the last good one, and what is wrong with a later edit. */
public final class RuleFolder implements Rules, AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final RuleBookService service;

    private RuleFolder(RuleBookService service) {
        this.service = service;
    }

    /** Starts building and watching. */
    public static RuleFolder open(Path folder) {
        return new RuleFolder(RuleBookService.watching(folder, LoadOptions.shownAs(folder.toString()), LOOK_EVERY));
    }

    @Override
    public Optional<Ruleset> inService() {
        return service.state().inService().map(BookRuleset::new);
    }

    @Override
    public List<Problem> problems() {
        return service.state().problems();
    }

    /** Stops watching. */
    @Override
    public void close() {
        service.close();
    }
}

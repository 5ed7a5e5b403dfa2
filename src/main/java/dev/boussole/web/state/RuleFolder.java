package dev.boussole.web.state;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rulebook of a folder, built in the background and built anew when one of its files changes. A change comes into
 * service when it loads and its rule tests pass; until then the last good rulebook stays. Thread-safe.
 */
public final class RuleFolder implements Rules, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFolder.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Path folder;
    private final LoadOptions options;
    private final Thread watcher;
    private volatile State state = new State(null, List.of());

    private record State(@Nullable Ruleset inService, List<Problem> problems) {}

    private RuleFolder(Path folder) {
        this.folder = folder;
        this.options = LoadOptions.shownAs(folder.toString());
        this.watcher = new Thread(this::watch, "rules");
        watcher.setDaemon(true);
    }

    /** Starts building and watching. */
    public static RuleFolder open(Path folder) {
        RuleFolder rules = new RuleFolder(folder);
        rules.watcher.start();
        return rules;
    }

    @Override
    public Optional<Ruleset> inService() {
        return Optional.ofNullable(state.inService());
    }

    @Override
    public List<Problem> problems() {
        return state.problems();
    }

    private void watch() {
        String loaded = "";
        String seen = FileStamp.ofTree(folder);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                String now = FileStamp.ofTree(folder);
                boolean settled = now.equals(seen);
                seen = now;
                if (settled && !now.equals(loaded)) {
                    loaded = now;
                    load();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        @Nullable Ruleset last = state.inService();
        try {
            Map<String, String> files = RuleBookLoader.files(folder, options);
            RuleBook book = RuleBookLoader.load(files, options);
            List<Problem> failed = last == null || last.hash().equals(book.hash()) ? List.of() : failedTests(files);
            state = failed.isEmpty() ? new State(new BookRuleset(book), failed) : new State(last, failed);
        } catch (InputException unusable) {
            state = new State(last, unusable.problems());
        } catch (RuntimeException failure) {
            LOG.error("The rules of {} could not be built", folder, failure);
            state = new State(last, List.of(inside()));
        }
    }

    private List<Problem> failedTests(Map<String, String> files) {
        return RuleTests.run(files, options).results().stream()
                .filter(result -> !result.passed())
                .flatMap(result -> result.faults().stream().map(fault -> problem(result, fault)))
                .toList();
    }

    private Problem problem(TestResult result, Text fault) {
        String where = "`" + options.shownAs() + "/" + result.file() + "`";
        return problem(
                result.file(),
                new Text(
                        where + ", test “" + result.name() + "”: " + fault.en(),
                        where + ", test « " + result.name() + " » : " + fault.fr()));
    }

    private Problem inside() {
        return problem(
                options.shownAs(),
                new Text(
                        "`" + options.shownAs() + "`: the rules could not be built because of an error in the program;"
                                + " it was logged.",
                        "`" + options.shownAs() + "` : les règles n'ont pas pu être construites à cause d'une erreur du"
                                + " programme ; elle a été journalisée."));
    }

    private static Problem problem(String file, Text sentence) {
        return new Problem(Problem.Severity.ERROR, Problem.Kind.SETTING, new Source(file, 0), null, null, sentence);
    }

    /** Stops watching. */
    @Override
    public void close() {
        watcher.interrupt();
    }
}

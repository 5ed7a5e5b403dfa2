package dev.boussole.rulebook.testing;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs every {@code <name>.test.yaml} of a rulebook; {@code boussole rules test} and JUnit share it. */
public final class RuleTests {
    private static final String ENDING = ".test.yaml";

    private final RuleBook book;
    private final Selection selection;
    private final List<TestResult> results = new ArrayList<>();

    private RuleTests(RuleBook book, Selection selection) {
        this.book = book;
        this.selection = selection;
    }

    /**
     * @throws dev.boussole.campaign.InputException when the rulebook itself cannot be loaded
     */
    public static TestReport run(Path folder, LoadOptions options) {
        return run(RuleBookLoader.files(folder, options), options);
    }

    /** @param files by path under the rulebook's folder, rules and tests alike */
    public static TestReport run(Map<String, String> files, LoadOptions options) {
        return run(RuleBookLoader.load(files, options), files);
    }

    /** @param files the texts that {@code book} was made of, and its tests */
    public static TestReport run(RuleBook book, Map<String, String> files) {
        return run(book, files, Selection.ALL);
    }

    public static TestReport run(RuleBook book, Map<String, String> files, Selection selection) {
        RuleTests tests = new RuleTests(book, selection);
        files.forEach((path, text) -> {
            if (path.endsWith(ENDING)) {
                tests.file(path, text);
            }
        });
        return new TestReport(tests.results);
    }

    /**
     * Which rules spoke in which situation of the tests, by file and in the order of each; cases that cannot be run are left
     * out.
     *
     * @param files the texts that {@code book} was made of, and its tests
     */
    public static List<Played> firings(RuleBook book, Map<String, String> files) {
        List<Played> played = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.endsWith(ENDING)) {
                for (TestCase test : TestFile.cases(text, new Terms(book))) {
                    new OneTest(path, rules(path), test, new Terms(book)).play().ifPresent(played::add);
                }
            }
        });
        return List.copyOf(played);
    }

    private static String rules(String path) {
        return path.substring(0, path.length() - ENDING.length()) + ".drl";
    }

    private void file(String path, String text) {
        Terms terms = new Terms(book);
        List<TestCase> cases = TestFile.cases(text, terms);
        if (!terms.mistakes().isEmpty()) {
            int line = terms.mistakes().get(0).line();
            results.add(new TestResult(path, line, "", List.of(), List.of(), terms.mistakes()));
        }
        for (TestCase test : cases) {
            if (selection.admits(path, rules(path), test, book)) {
                results.add(new OneTest(path, rules(path), test, new Terms(book)).run());
            }
        }
    }
}

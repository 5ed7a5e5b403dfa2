package dev.boussole.rulebook.testing;

import java.util.List;
import java.util.Map;

/** The tests that lie beside a rule file, by what they expect of one rule. */
public final class TestsOf {
    private TestsOf() {}

    /**
     * A test.
     *
     * @param file its file under the rulebook's folder
     * @param speaks whether it expects the rule to speak
     */
    public record Named(String file, String name, boolean speaks) {}

    /**
     * The cases of the test file of a rule, in its order; none where there is no such file or it cannot be read.
     *
     * @param ruleFile {@code creative/fatigue.drl}
     */
    public static List<Named> rule(String id, String ruleFile, Map<String, String> files) {
        String file = ruleFile.replaceFirst("\\.drl$", "") + ".test.yaml";
        String text = files.get(file);
        if (text == null) {
            return List.of();
        }
        return TestFile.cases(text, new Terms(null)).stream()
                .map(test -> new Named(file, test.name(), speaks(test.expectation(), id)))
                .toList();
    }

    private static boolean speaks(Expectation expectation, String id) {
        return expectation.expect() != null && expectation.expect().containsKey(id);
    }
}

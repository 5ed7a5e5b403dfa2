package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import java.util.List;

/**
 * What came of one case of a test.
 *
 * @param file its file under the rulebook's folder
 * @param line where the case stands in it, from 1
 * @param name of the test, with the varied values where it has a table; empty for what concerns the file
 * @param expected the rules that should have spoken, by id; empty for a case that could not be run
 * @param actual of the rules that the case looks at, those that spoke
 * @param details what was expected, what was said instead, and which condition stood in the way; empty for a passed test
 */
public record TestResult(
        String file, int line, String name, List<String> expected, List<String> actual, List<Fault> details) {
    public TestResult {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
        details = List.copyOf(details);
    }

    public boolean passed() {
        return details.isEmpty();
    }

    /** Whether it failed because of the way it is written, and was not run. */
    public boolean isMistaken() {
        return details.stream().anyMatch(Fault::mistake);
    }

    public List<Text> faults() {
        return details.stream().map(Fault::text).toList();
    }
}

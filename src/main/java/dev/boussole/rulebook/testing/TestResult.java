package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import java.util.List;

/**
 * What came of one test.
 *
 * @param file its file under the rulebook's folder
 * @param faults what was expected, what was said instead, and which condition stood in the way; empty for a passed test
 */
public record TestResult(String file, String name, List<Text> faults) {
    public TestResult {
        faults = List.copyOf(faults);
    }

    public boolean passed() {
        return faults.isEmpty();
    }
}

package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import java.util.List;

/** The tests of a rulebook, by file and in the order of each file. */
public record TestReport(List<TestResult> results) {
    public TestReport {
        results = List.copyOf(results);
    }

    /** Whether there were tests and all of them passed: a rulebook without tests has proved nothing. */
    public boolean passed() {
        return !results.isEmpty() && results.stream().allMatch(TestResult::passed);
    }

    public long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    /** {@code 84 tests, 2 failed.} */
    public Text summary() {
        if (results.isEmpty()) {
            return new Text(
                    "No test was found. Write `<name>.test.yaml` beside a rule file.",
                    "Aucun test trouvé. Écrivez `<nom>.test.yaml` à côté d'un fichier de règles.");
        }
        return new Text(
                results.size() + (results.size() == 1 ? " test, " : " tests, ") + failed() + " failed.",
                results.size()
                        + (results.size() == 1 ? " test, " : " tests, ")
                        + failed()
                        + (failed() > 1 ? " échoués." : " échoué."));
    }
}

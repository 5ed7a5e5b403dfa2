package dev.boussole.service.ruleset;

import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.check.RuleCheck;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check and the tests say of the rulebook in service; worked out once for each that comes into service. Thread-safe. */
public final class Checkups {
    /** Both reports. */
    public record Checkup(CheckReport check, TestReport tests) {
        /** The tests beside a rule file, in its order. @param ruleFile {@code creative/fatigue.drl} */
        public List<TestResult> beside(String ruleFile) {
            String file = ruleFile.replaceFirst("\\.drl$", "") + ".test.yaml";
            return tests.results().stream()
                    .filter(result -> result.file().equals(file))
                    .toList();
        }

        /** Whether a test failed that was about a rule. */
        public boolean fails(String rule, String ruleFile) {
            return beside(ruleFile).stream()
                    .filter(result -> !result.passed())
                    .anyMatch(result -> result.isMistaken()
                            || result.expected().contains(rule)
                                    != result.actual().contains(rule)
                            || result.faults().stream()
                                    .anyMatch(fault -> fault.en().contains("`" + rule + "`")));
        }

        /** Whether no test would notice if a rule fell silent. */
        public boolean untested(String rule) {
            return tests.results().stream()
                    .noneMatch(result -> result.expected().contains(rule));
        }
    }

    private record Kept(long activation, String hash, LocalDate asOf, Checkup checkup) {}

    private @Nullable Kept kept;

    /**
     * What they say of a rulebook.
     *
     * @param asOf the day against which the last days of allowances are held
     */
    public synchronized Checkup of(Served served, LocalDate asOf) {
        Kept known = kept;
        if (known == null
                || known.activation() != served.activation()
                || !known.hash().equals(served.hash())
                || !known.asOf().equals(asOf)) {
            Checkup checkup = new Checkup(
                    RuleCheck.of(served.files(), Rulesets.options(), asOf),
                    RuleTests.run(served.book(), served.files()));
            known = new Kept(served.activation(), served.hash(), asOf, checkup);
            kept = known;
        }
        return known.checkup();
    }
}

package dev.boussole.web.page.rule;

import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.testing.TestResult;
import dev.boussole.service.ruleset.Checkups.Checkup;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.RuleSheetPage.Case;
import dev.boussole.web.page.rule.RuleSheetPage.Tests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tests beside a rule, those that fail first. */
final class SheetTests {
    private SheetTests() {}

    /** @param rule about which the file's tests are read */
    static Tests of(Checkup checkup, Rule rule, Labels labels, Words words) {
        List<TestResult> results = checkup.beside(rule.guidance().source().file());
        List<Case> cases = new ArrayList<>();
        for (TestResult result : results) {
            boolean speaks = result.expected().contains(rule.id());
            cases.add(new Case(
                    result.name().isEmpty() ? labels.of("rule.test.file") : result.name(),
                    result.file() + ":" + result.line(),
                    result.passed(),
                    labels.of(speaks ? "rule.test.speaks" : "rule.test.silent"),
                    result.faults().stream().map(words::text).toList()));
        }
        cases.sort(Comparator.comparing(Case::passed));
        int failed = (int) cases.stream().filter(one -> !one.passed()).count();
        String lead = cases.isEmpty()
                ? labels.of("rule.test.none")
                : failed == 0
                        ? labels.count("rule.test.passed", cases.size())
                        : labels.of("rule.test.failed", failed, cases.size());
        return new Tests(lead, failed > 0, cases);
    }
}

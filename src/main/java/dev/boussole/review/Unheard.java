package dev.boussole.review;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.recommendation.Guidance;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.Decision;
import dev.boussole.rulebook.engine.RuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells of rules that failed or were stopped, so that advice that is missing for that reason is not taken for none. */
final class Unheard {
    private Unheard() {}

    static List<Problem> with(List<Problem> problems, RuleBook rules, Decision... decisions) {
        Map<String, RuleFailure> failures = new TreeMap<>();
        for (Decision decision : decisions) {
            decision.failures().forEach(failure -> failures.putIfAbsent(failure.rule(), failure));
        }
        if (failures.isEmpty()) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        failures.values().forEach(failure -> all.add(problem(failure, rules)));
        return List.copyOf(all);
    }

    private static Problem problem(RuleFailure failure, RuleBook rules) {
        Source source = rules.guidance(failure.rule()).map(Guidance::source).orElse(new Source("", 0));
        return new Problem(Problem.Severity.WARNING, Problem.Kind.SETTING, source, null, null, failure.message());
    }
}

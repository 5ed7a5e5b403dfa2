package dev.boussole.rulebook.check;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Allowance;
import dev.boussole.rulebook.language.RuleProblem;
import java.util.List;
import java.util.Optional;

/**
 * What came of a check.
 *
 * @param book nothing when something keeps the rulebook out of service
 * @param problems errors and warnings by file, line and column
 * @param allowed warnings that a rule asks not to hear, in the same order
 */
public record CheckReport(Optional<RuleBook> book, List<RuleProblem> problems, List<Allowed> allowed) {
    /** A warning that is not told, and what says so. */
    public record Allowed(RuleProblem problem, Allowance by) {}

    public CheckReport {
        problems = List.copyOf(problems);
        allowed = List.copyOf(allowed);
    }

    public long errors() {
        return problems.stream().filter(RuleProblem::isError).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }

    /** @param strict whether a warning fails as well */
    public boolean passed(boolean strict) {
        return strict ? problems.isEmpty() : errors() == 0;
    }
}

package dev.boussole.rulebook.check;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.RuleProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks all files of a rulebook in one run, and leaves out what its rules allow. */
public final class RuleCheck {
    /** Warnings that a rule can be about before it is analysed. */
    private static final Set<String> OWN = Set.of();

    private RuleCheck() {}

    /** @param asOf the day against which the last days of allowances are held */
    public static CheckReport of(Path folder, LoadOptions options, LocalDate asOf) {
        return of(RuleBookLoader.attempt(folder, options), options, asOf);
    }

    /**
     * @param files by path under the rulebook's folder, tests included
     * @param asOf the day against which the last days of allowances are held
     */
    public static CheckReport of(Map<String, String> files, LoadOptions options, LocalDate asOf) {
        return of(RuleBookLoader.attempt(files, options), options, asOf);
    }

    private static CheckReport of(RuleBookLoader.Attempt attempt, LoadOptions options, LocalDate asOf) {
        List<RuleProblem> problems = new ArrayList<>(attempt.problems());
        attempt.book().ifPresent(book -> problems.addAll(analysed(book, attempt.files(), options)));
        Allowances allowances = new Allowances(asOf, kinds());
        allowances.apply(problems, attempt.allowances(), attempt.book().isPresent());
        List<RuleProblem> told = new ArrayList<>(allowances.told());
        told.sort(Problems.ORDER);
        boolean good = told.stream().noneMatch(RuleProblem::isError);
        return new CheckReport(attempt.book().filter(book -> good), told, allowances.allowed());
    }

    private static List<RuleProblem> analysed(RuleBook book, Map<String, String> files, LoadOptions options) {
        return List.of();
    }

    private static Set<String> kinds() {
        return new TreeSet<>(OWN);
    }
}

package dev.boussole.rulebook.check;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.analysis.Firings;
import dev.boussole.rulebook.analysis.Memory;
import dev.boussole.rulebook.analysis.Remark;
import dev.boussole.rulebook.analysis.RulebookAnalysis;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.language.RuleProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks all files of a rulebook in one run, and leaves out what its rules allow. */
public final class RuleCheck {
    private RuleCheck() {}

    /** @param asOf the day against which the last days of allowances are held */
    public static CheckReport of(Path folder, LoadOptions options, LocalDate asOf) {
        return of(folder, options, asOf, book -> Firings.NONE);
    }

    /**
     * @param asOf the day against which the last days of allowances are held
     * @param firings on which situations each rule of the rulebook fires
     */
    public static CheckReport of(
            Path folder, LoadOptions options, LocalDate asOf, Function<RuleBook, Firings> firings) {
        return of(RuleBookLoader.attempt(folder, options), options, asOf, firings);
    }

    /**
     * @param files by path under the rulebook's folder, tests included
     * @param asOf the day against which the last days of allowances are held
     */
    public static CheckReport of(Map<String, String> files, LoadOptions options, LocalDate asOf) {
        return of(files, options, asOf, book -> Firings.NONE);
    }

    /**
     * @param files by path under the rulebook's folder, tests included
     * @param asOf the day against which the last days of allowances are held
     * @param firings on which situations each rule of the rulebook fires
     */
    public static CheckReport of(
            Map<String, String> files, LoadOptions options, LocalDate asOf, Function<RuleBook, Firings> firings) {
        return of(RuleBookLoader.attempt(files, options), options, asOf, firings);
    }

    /**
     * The same for whoever checks again and again while a rulebook is being edited.
     *
     * @param attempt what came of reading it
     * @param memory of what was asked before
     */
    public static CheckReport of(RuleBookLoader.Attempt attempt, LoadOptions options, LocalDate asOf, Memory memory) {
        return of(attempt, options, asOf, book -> Firings.NONE, memory);
    }

    private static CheckReport of(
            RuleBookLoader.Attempt attempt, LoadOptions options, LocalDate asOf, Function<RuleBook, Firings> firings) {
        return of(attempt, options, asOf, firings, new Memory());
    }

    private static CheckReport of(
            RuleBookLoader.Attempt attempt,
            LoadOptions options,
            LocalDate asOf,
            Function<RuleBook, Firings> firings,
            Memory memory) {
        List<RuleProblem> problems = new ArrayList<>(attempt.problems());
        attempt.book()
                .ifPresent(book -> RulebookAnalysis.of(book, attempt.files(), firings.apply(book), memory)
                        .forEach(remark -> problems.add(problem(remark, options))));
        Allowances allowances = new Allowances(asOf, kinds());
        allowances.apply(problems, attempt.allowances(), attempt.book().isPresent());
        List<RuleProblem> told = new ArrayList<>(allowances.told());
        told.sort(Problems.ORDER);
        boolean good = told.stream().noneMatch(RuleProblem::isError);
        return new CheckReport(attempt.book().filter(book -> good), told, allowances.allowed());
    }

    private static RuleProblem problem(Remark remark, LoadOptions options) {
        return RuleProblem.at(
                remark.severity() == Remark.Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                remark.kind().key(),
                new Source(options.shownAs() + "/" + remark.file(), remark.line()),
                remark.column(),
                remark.offending(),
                remark.rule(),
                new Text(
                        remark.sentence().en() + " " + remark.suggestion().en(),
                        remark.sentence().fr() + " " + remark.suggestion().fr()));
    }

    /** The kinds of warnings; those of errors cannot be allowed. */
    private static Set<String> kinds() {
        return Arrays.stream(Remark.Kind.values())
                .filter(kind -> kind.severity() == Remark.Severity.WARNING)
                .map(Remark.Kind::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package dev.boussole.rulebook.service;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.check.RuleCheck;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.rulebook.testing.Fault;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether files may go into service: a check of them finds no error, and their tests pass.
 *
 * @param book nothing when the files make none
 * @param tests how many tests were run
 * @param problems all of them, those of the files or those of the tests; empty when all is well
 */
public record Trial(Optional<RuleBook> book, int tests, List<Problem> problems) {
    public Trial {
        problems = List.copyOf(problems);
    }

    /** Tries texts by path under the rulebook's folder, rules and tests alike; never throws for what is wrong with them. */
    public static Trial of(Map<String, String> files, LoadOptions options) {
        try {
            CheckReport check = RuleCheck.of(files, options, LocalDate.EPOCH);
            Optional<RuleBook> book = check.book();
            if (book.isEmpty()) {
                return new Trial(book, 0, errors(check));
            }
            TestReport report = RuleTests.run(book.get(), files);
            return new Trial(book, report.results().size(), failures(report, options));
        } catch (InputException refused) {
            return new Trial(Optional.empty(), 0, refused.problems());
        } catch (RuntimeException failed) {
            String reason = String.valueOf(failed.getMessage());
            return new Trial(Optional.empty(), 0, List.of(problem(options.shownAs(), 0, Text.same(reason))));
        }
    }

    /** Warnings keep nothing out of service, so the day against which allowances of them are held is of no account. */
    private static List<Problem> errors(CheckReport check) {
        return check.problems().stream()
                .filter(RuleProblem::isError)
                .map(RuleProblem::problem)
                .toList();
    }

    private static List<Problem> failures(TestReport report, LoadOptions options) {
        List<Problem> failures = new ArrayList<>();
        for (TestResult result : report.results()) {
            for (Fault fault : result.details()) {
                String file = options.shownAs() + "/" + result.file();
                String where = "`" + file + ":" + fault.line() + "`, test `" + result.name() + "`";
                failures.add(problem(
                        file,
                        fault.line(),
                        new Text(
                                where + ": " + fault.text().en(),
                                where + " : " + fault.text().fr())));
            }
        }
        return failures;
    }

    private static Problem problem(String file, int line, Text message) {
        return new Problem(Problem.Severity.ERROR, Problem.Kind.SETTING, new Source(file, line), null, null, message);
    }
}

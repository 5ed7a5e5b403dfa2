package dev.boussole.web.page.rule.editor;

import dev.boussole.rulebook.language.RuleProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line and what should stand there.
 *
 * @param from its first column, from 1
 * @param to the column behind it
 */
public record Fix(int from, int to, String text) {
    private static final Pattern MEANT = Pattern.compile("^(.*)Did you mean `([^`]+)`\\?", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^(.*)Write `package ([^`]+)`", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** What a problem itself proposes to write; nothing where it takes thought. */
    static Optional<Fix> of(RuleProblem problem) {
        if (problem.column() == 0 || problem.found().isEmpty()) {
            return Optional.empty();
        }
        String message = problem.message().en();
        for (Pattern pattern : new Pattern[] {MEANT, PACKAGE}) {
            Matcher proposed = pattern.matcher(message);
            if (proposed.find()) {
                return wrong(proposed.group(1), problem.found())
                        .map(wrong -> at(problem, wrong, proposed.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The last of the names in a sentence that stands in the offending text. */
    private static Optional<String> wrong(String sentence, String found) {
        Optional<String> last = Optional.empty();
        Matcher named = NAMED.matcher(sentence);
        while (named.find()) {
            if (found.contains(named.group(1))) {
                last = Optional.of(named.group(1));
            }
        }
        return last;
    }

    private static Fix at(RuleProblem problem, String wrong, String right) {
        int from = problem.column() + problem.found().indexOf(wrong);
        return new Fix(from, from + wrong.length(), right);
    }
}

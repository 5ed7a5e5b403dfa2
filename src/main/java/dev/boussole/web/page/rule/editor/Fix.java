package dev.boussole.web.page.rule.editor;

import dev.boussole.rulebook.language.RuleProblem;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line and what should stand there.
 *
 * @param from the column, from 1, at which it begins or behind which it is the first
 * @param wrong what stands there
 * @param text what should
 */
public record Fix(int from, String wrong, String text) {
    private static final Pattern MEANT = Pattern.compile("^(.*)Did you mean `([^`]+)`\\?", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^(.*)Write `package ([^`]+)`", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** What a problem itself proposes to write; nothing where it takes thought. */
    static Optional<Fix> of(RuleProblem problem) {
        if (problem.column() == 0 || problem.found().isEmpty()) {
            return Optional.empty();
        }
        String message = problem.message().en();
        Matcher meant = MEANT.matcher(message);
        if (meant.find()) {
            return last(meant.group(1), name -> problem.found().contains(name))
                    .map(wrong -> new Fix(problem.column() + problem.found().indexOf(wrong), wrong, meant.group(2)));
        }
        Matcher moved = PACKAGE.matcher(message);
        return moved.find()
                ? last(moved.group(1), name -> true).map(wrong -> new Fix(problem.column(), wrong, moved.group(2)))
                : Optional.empty();
    }

    /** The last of the names in a sentence that will do. */
    private static Optional<String> last(String sentence, Predicate<String> will) {
        return NAMED.matcher(sentence)
                .results()
                .map(name -> name.group(1))
                .filter(will)
                .reduce((one, next) -> next);
    }
}

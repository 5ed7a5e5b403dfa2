package dev.boussole.web.page.rule.editor;

import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.web.page.Labels;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what a check has found into words for a list beside the text. */
final class Findings {
    private static final String FOLDER = "rules/";
    /** The list shows the place in a column of its own. */
    private static final Pattern PLACE = Pattern.compile("^`[^`]*`(?:, (?:rule|règle) `[^`]*`)?[\\s\\u00a0]?: ");

    private final Labels labels;

    Findings(Labels labels) {
        this.labels = labels;
    }

    List<Finding> of(List<RuleProblem> problems) {
        return problems.stream().map(this::of).toList();
    }

    private Finding of(RuleProblem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String file = file(problem);
        int line = problem.source().line();
        return new Finding(
                severity,
                labels.of("editor.severity." + severity),
                file,
                line,
                problem.column(),
                problem.endColumn(),
                line == 0
                        ? labels.of("editor.whole")
                        : problem.column() == 0
                                ? labels.of("editor.line", line)
                                : labels.of("editor.place", line, problem.column()),
                sentence(problem.message().in(labels.language())),
                Fix.of(problem).orElse(null));
    }

    private static String sentence(String message) {
        String plain = PLACE.matcher(message).replaceFirst("");
        return plain.isEmpty() ? message : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static @Nullable String file(RuleProblem problem) {
        String file = problem.source().file();
        return file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : null;
    }
}

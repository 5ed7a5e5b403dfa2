package dev.boussole.rulebook.workshop;

import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.testing.TestsOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is to be known about one rule.
 *
 * @param conditions its patterns, thresholds by the name of their variable
 * @param thresholds the rows of those it uses
 * @param text the rule as its file has it
 * @param tests those beside it
 */
public record RuleSheet(
        Rule rule,
        Optional<Messages> messages,
        List<String> conditions,
        List<Thresholds.Row> thresholds,
        String text,
        List<TestsOf.Named> tests) {
    /**
     * Nothing when there is no rule with this id.
     *
     * @param files the texts that the rulebook was made of, tests included
     */
    public static Optional<RuleSheet> of(RuleBook book, Map<String, String> files, String id) {
        return book.rule(id).map(rule -> {
            String file = rule.guidance().source().file();
            return new RuleSheet(
                    rule,
                    book.messages(id),
                    rule.patterns().stream().map(Wording::of).toList(),
                    thresholds(rule, book),
                    text(files.getOrDefault(file, ""), rule.guidance().source().line()),
                    TestsOf.rule(id, file, files));
        });
    }

    private static List<Thresholds.Row> thresholds(Rule rule, RuleBook book) {
        Set<String> names = new TreeSet<>();
        rule.variables().values().forEach(figure -> figure.visit(part -> note(part, names)));
        rule.patterns().forEach(pattern -> pattern.figures(figure -> note(figure, names)));
        return book.thresholds().rows().stream()
                .filter(row -> names.contains(row.name()))
                .toList();
    }

    private static void note(Figure figure, Set<String> names) {
        if (figure instanceof Figure.Limit limit) {
            names.add(limit.name());
        }
    }

    /** From the line where the rule begins to its {@code end}. */
    private static String text(String file, int line) {
        StringBuilder text = new StringBuilder();
        List<String> lines = file.lines().toList();
        for (int i = Math.max(0, line - 1); i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            if (lines.get(i).strip().equals("end")) {
                break;
            }
        }
        return text.toString();
    }
}

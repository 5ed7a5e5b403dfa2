package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Channel;
import dev.boussole.recommendation.Messages;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.testing.TestsOf;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be known about one rule.
 *
 * @param conditions its patterns, thresholds by the name of their variable
 * @param thresholds the rows of those it reads, those of the samples that it needs included
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
    private static final Pattern NEEDS = Pattern.compile("@needs\\(\\s*\"([^\"]*)\"");

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
                    thresholds(rule, book, files),
                    text(files.getOrDefault(file, ""), rule.guidance().source().line()),
                    TestsOf.rule(id, file, files));
        });
    }

    private static List<Thresholds.Row> thresholds(Rule rule, RuleBook book, Map<String, String> files) {
        Set<String> names = reads(rule, book, files);
        return book.thresholds().rows().stream()
                .filter(row -> names.contains(row.name()))
                .toList();
    }

    /**
     * The thresholds whose values decide what a rule does: those of its conditions, of its advice and of the samples that it
     * needs.
     *
     * @param files the texts that the rulebook was made of
     */
    public static Set<String> reads(Rule rule, RuleBook book, Map<String, String> files) {
        Set<String> names = new TreeSet<>();
        rule.variables().values().forEach(figure -> figure.visit(part -> note(part, names)));
        rule.patterns().forEach(pattern -> pattern.figures(figure -> note(figure, names)));
        String text = text(
                files.getOrDefault(rule.guidance().source().file(), ""),
                rule.guidance().source().line());
        Matcher needs = NEEDS.matcher(text);
        if (needs.find()) {
            Set<String> known = book.thresholds().everywhere().keySet();
            Arrays.stream(needs.group(1).split("[^a-z0-9-]+"))
                    .filter(known::contains)
                    .forEach(names::add);
        }
        return names;
    }

    /** A threshold as JSON: {@code name channel value unit source}. */
    public static Map<String, @Nullable Object> row(Thresholds.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Channel channel = row.channel();
        json.put("name", row.name());
        json.put("channel", channel == null ? null : channel.key());
        json.put("value", row.value());
        json.put("unit", row.unit());
        json.put("source", row.source());
        return json;
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

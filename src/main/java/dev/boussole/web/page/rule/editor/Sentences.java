package dev.boussole.web.page.rule.editor;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.workshop.InWords;
import dev.boussole.web.page.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Says the rules of a file in words. */
final class Sentences {
    private final RuleBookLoader.Attempt attempt;
    private final Map<String, RuleText> texts;
    private final List<Thresholds.Row> thresholds;

    private Sentences(RuleBookLoader.Attempt attempt, String text) {
        this.attempt = attempt;
        this.texts = RuleText.of(text);
        this.thresholds = attempt.book().map(book -> book.thresholds().rows()).orElse(List.of());
    }

    /**
     * Those that can be read, in the order of the file.
     *
     * @param path of the file under the rulebook's folder
     * @param first the language to begin with
     */
    static List<Sentence> of(RuleBookLoader.Attempt attempt, String path, Language first) {
        Sentences sentences = new Sentences(attempt, attempt.files().getOrDefault(path, ""));
        return attempt.rules().stream()
                .filter(rule -> rule.guidance().source().file().equals(path))
                .sorted(Comparator.comparing(rule -> rule.guidance().source().line()))
                .map(rule -> sentences.of(rule, first))
                .toList();
    }

    private Sentence of(Rule rule, Language first) {
        return new Sentence(
                rule.id(),
                Stream.of(first, first == Language.EN ? Language.FR : Language.EN)
                        .map(language -> said(rule, language))
                        .toList(),
                figures(rule));
    }

    private Sentence.Said said(Rule rule, Language language) {
        Labels labels = Labels.in(language);
        List<Sentence.Group> groups = rule.patterns().stream()
                .map(pattern -> group(pattern, rule, language))
                .toList();
        String advice = attempt.book()
                .flatMap(book -> book.messages(rule.id()))
                .map(messages -> messages.title().in(language))
                .orElseGet(() -> call(rule));
        return new Sentence.Said(language.code(), labels.of("editor.when"), groups, labels.of("editor.then"), advice);
    }

    private Sentence.Group group(FactPattern pattern, Rule rule, Language language) {
        boolean plain = pattern.quantifier() == Quantifier.EACH
                && pattern.accumulation().isEmpty()
                && !pattern.conditions().isEmpty();
        return plain
                ? new Sentence.Group(
                        pattern.type().spelling(),
                        pattern.conditions().stream()
                                .map(condition -> filled(InWords.of(condition).in(language), rule, language))
                                .toList())
                : new Sentence.Group(filled(InWords.of(pattern).in(language), rule, language), List.of());
    }

    /** As the file has it, where no message says it better. */
    private String call(Rule rule) {
        RuleText text = texts.get(rule.id());
        return text == null ? "" : text.call().text();
    }

    private String filled(String sentence, Rule rule, Language language) {
        String filled = sentence;
        for (Map.Entry<String, Figure> variable : rule.variables().entrySet()) {
            if (variable.getValue() instanceof Figure.Limit limit) {
                for (Thresholds.Row row : thresholds) {
                    if (row.name().equals(limit.name()) && row.channel() == null) {
                        filled = filled.replaceAll(
                                "\\Q" + variable.getKey() + "\\E(?![A-Za-z0-9_$])", number(row.value(), language));
                    }
                }
            }
        }
        return filled;
    }

    private List<String> figures(Rule rule) {
        List<String> names = rule.variables().values().stream()
                .map(figure -> figure instanceof Figure.Limit limit ? limit.name() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return thresholds.stream()
                .filter(row -> names.contains(row.name()))
                .map(Sentences::figure)
                .toList();
    }

    private static String figure(Thresholds.Row row) {
        Channel channel = row.channel();
        return "`" + row.name() + "`" + (channel == null ? "" : " (" + channel.key() + ")") + " = "
                + number(row.value(), Language.EN) + " " + row.unit() + " · " + row.source();
    }

    private static String number(double value, Language language) {
        String written = Wording.literal(value);
        return language == Language.FR ? written.replace('.', ',') : written;
    }
}

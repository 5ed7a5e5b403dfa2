package dev.boussole.web.page.rule.editor;

import dev.boussole.recommendation.Evidence;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.editor.Values.Row;
import dev.boussole.web.page.week.EvidenceFigures;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the counter-proof of a drafted rule beside its conditions. */
final class ValuesOf {
    private final Words words;
    private final Labels labels;
    private final EvidenceFigures figures;
    private final Rule rule;
    private final @Nullable RuleText text;

    /** @param drl the text of the rule's file */
    ValuesOf(Words words, Rule rule, String drl) {
        Map<String, RuleText> texts = RuleText.of(drl);
        this.words = words;
        this.labels = words.labels();
        this.figures = new EvidenceFigures(words);
        this.rule = rule;
        this.text = texts.get(rule.id());
    }

    Values of(WhyNotAnswer answer, RuleBook book, String campaign) {
        return new Values(
                rule.id(),
                labels.of("editor.values.about", rule.id(), campaign),
                labels.of(answer.speaks() ? "editor.values.speaks" : "editor.values.silent"),
                answer.speaks() ? "good" : "quiet",
                answer.steps().stream().map(step -> row(step, book)).toList(),
                answer.changes().stream()
                        .map(change -> change.sentence().in(labels.language()))
                        .toList(),
                answer.alternatives().stream().map(this::other).toList());
    }

    private String other(WhyNotAnswer.Alternative other) {
        long holds = other.steps().stream()
                .filter(step -> step.state() == WhyNotAnswer.State.HOLDS)
                .count();
        return labels.of(
                "editor.values.other",
                String.join(", ", other.scopes()),
                holds,
                other.steps().size());
    }

    private Row row(WhyNotAnswer.Step step, RuleBook book) {
        String state = step.state().name().toLowerCase(Locale.ROOT);
        Optional<End> end = step.place().flatMap(this::end);
        return new Row(
                state,
                labels.of("editor.values." + state.replace('_', '-')),
                step.condition(),
                found(step, book),
                end.map(End::line).orElse(0),
                end.map(End::column).orElse(0),
                step.nearest().isEmpty()
                        ? null
                        : step.nearest().stream()
                                .map(change -> change.sentence().in(labels.language()))
                                .collect(Collectors.joining(" ")),
                step.parts().stream().map(part -> row(part, book)).toList());
    }

    private String found(WhyNotAnswer.Step step, RuleBook book) {
        boolean asked = step.parts().isEmpty() && step.fact().contains(".");
        if (step.found() == null) {
            return asked && step.state() != WhyNotAnswer.State.NOT_REACHED ? labels.of("editor.values.missing") : "";
        }
        String name = step.fact().substring(step.fact().lastIndexOf('.') + 1);
        Evidence evidence = new Evidence(step.fact(), step.found(), step.condition(), null, null);
        return figures.of(evidence, EvidenceFigures.named(name).or(() -> book.kpi(name)));
    }

    private record End(int line, int column) {}

    /** Where a condition ends in the text. */
    private Optional<End> end(WhyNotAnswer.Place place) {
        RuleText here = text;
        if (here == null || place.pattern() >= rule.patterns().size()) {
            return here == null ? Optional.empty() : here.annotation("needs").map(ValuesOf::end);
        }
        FactPattern pattern = rule.patterns().get(place.pattern());
        if (place.index() >= pattern.conditions().size()) {
            return here.annotation("needs").map(ValuesOf::end);
        }
        return Optional.of(
                end(place.index() < 0 ? here.pattern(place.pattern()) : here.condition(pattern, place.index())));
    }

    private static End end(RuleText.Span span) {
        String written = span.text();
        int lines = (int) written.chars().filter(c -> c == '\n').count();
        int last = written.length() - written.lastIndexOf('\n') - 1;
        return new End(span.at().line() + lines, lines == 0 ? span.at().column() + written.length() : last + 1);
    }
}

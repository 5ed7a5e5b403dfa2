package dev.boussole.rulebook.analysis;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.language.Position;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rulebook under analysis with the texts it was made of. */
record Book(RuleBook rules, Map<String, String> files, Map<String, RuleText> texts) {
    static Book of(RuleBook book, Map<String, String> files) {
        Map<String, RuleText> texts = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                texts.putAll(RuleText.of(text));
            }
        });
        return new Book(book, files, texts);
    }

    @Nullable
    RuleText text(Rule rule) {
        return texts.get(rule.id());
    }

    /** The rule's name, where nothing says better. */
    RuleText.Span name(Rule rule) {
        RuleText text = text(rule);
        return text == null
                ? new RuleText.Span(new Position(rule.guidance().source().line(), 1), "\"" + rule.id() + "\"")
                : text.name();
    }

    RuleText.Span annotation(Rule rule, String annotation) {
        RuleText text = text(rule);
        return text == null ? name(rule) : text.annotation(annotation).orElseGet(() -> name(rule));
    }

    RuleText.Span call(Rule rule) {
        RuleText text = text(rule);
        return text == null ? name(rule) : text.call();
    }

    Remark remark(Remark.Kind kind, List<Rule> rules, RuleText.Span at, Text sentence, Text suggestion) {
        return remark(kind, rules, at, sentence, suggestion, null);
    }

    Remark remark(
            Remark.Kind kind,
            List<Rule> rules,
            RuleText.Span at,
            Text sentence,
            Text suggestion,
            @Nullable Witness witness) {
        return new Remark(
                kind.severity(),
                kind,
                rules.stream().map(Rule::id).toList(),
                rules.get(0).guidance().source().file(),
                at.at().line(),
                at.at().column(),
                at.text(),
                sentence,
                suggestion,
                witness);
    }
}

package dev.boussole.web.page.recommendation;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.workshop.InWords;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.service.ruleset.Served;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.Coloured;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule in sentences, its thresholds as they hold for a channel, and as its file has it. */
final class RuleTexts {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private final Words words;
    private final Frame frame;

    RuleTexts(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    /** Null when the rulebook has no such rule. */
    RecommendationPage.@Nullable RuleText of(Served served, String id, @Nullable Channel channel) {
        return RuleSheet.of(served.book(), served.files(), id)
                .map(sheet -> text(sheet, limits(served, sheet.rule(), channel)))
                .orElse(null);
    }

    private RecommendationPage.RuleText text(RuleSheet sheet, Map<String, String> limits) {
        Rule rule = sheet.rule();
        return new RecommendationPage.RuleText(
                rule.id(),
                rule.guidance().code(),
                frame.to("/rules/" + rule.id()),
                rule.id(),
                rule.guidance().source().file() + ":" + rule.guidance().source().line(),
                rule.patterns().stream()
                        .map(pattern -> sentence(pattern, limits))
                        .toList(),
                Coloured.of(sheet.text().strip()));
    }

    private Map<String, String> limits(Served served, Rule rule, @Nullable Channel channel) {
        Map<String, String> limits = new TreeMap<>();
        rule.patterns().forEach(pattern -> pattern.figures(figure -> note(figure, limits)));
        rule.variables().values().forEach(figure -> figure.visit(part -> note(part, limits)));
        limits.replaceAll((variable, name) -> shown(served.book().thresholds().value(name, channel)));
        return limits;
    }

    private static void note(Figure figure, Map<String, String> limits) {
        if (figure instanceof Figure.Limit limit) {
            limits.put(limit.variable(), limit.name());
        }
    }

    private String shown(double value) {
        return words.number(value);
    }

    private RecommendationPage.Sentence sentence(FactPattern pattern, Map<String, String> limits) {
        InWords.Parts parts = InWords.parts(pattern);
        return new RecommendationPage.Sentence(
                filled(parts.head(), limits),
                parts.conditions().stream().map(one -> filled(one, limits)).toList());
    }

    /** Thresholds by their values. */
    private String filled(Text sentence, Map<String, String> limits) {
        return VARIABLE.matcher(words.text(sentence))
                .replaceAll(found -> Matcher.quoteReplacement(limits.getOrDefault(found.group(), found.group())));
    }
}

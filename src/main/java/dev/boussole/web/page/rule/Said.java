package dev.boussole.web.page.rule;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Wording;
import dev.boussole.rulebook.table.Thresholds;
import dev.boussole.rulebook.workshop.InWords;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions and figures of rules in the words of a page. */
final class Said {
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z0-9_]+");

    private final Language language;
    private final Thresholds thresholds;

    Said(Language language, Thresholds thresholds) {
        this.language = language;
        this.thresholds = thresholds;
    }

    /** What each pattern is about and asks, with the values of the thresholds that it reads. */
    List<RuleSheetPage.When> conditions(Rule rule) {
        return rule.patterns().stream()
                .map(InWords::parts)
                .map(parts -> new RuleSheetPage.When(
                        filled(parts.head().in(language), rule.variables()),
                        parts.conditions().stream()
                                .map(one -> filled(one.in(language), rule.variables()))
                                .toList()))
                .toList();
    }

    private String filled(String sentence, Map<String, Figure> variables) {
        Matcher variable = VARIABLE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            Figure figure = variables.get(variable.group());
            String value = figure instanceof Figure.Limit limit ? limit(limit.name()) : variable.group();
            variable.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(filled).toString();
    }

    /** {@code `3,5` (fatigue-frequency)}. */
    private String limit(String name) {
        Double value = thresholds.everywhere().get(name);
        return value == null ? name : "`" + number(value) + "` (" + name + ")";
    }

    /** As a spreadsheet in the language writes it. */
    String number(double value) {
        String written = Wording.literal(value);
        return language == Language.FR ? written.replace('.', ',') : written;
    }

    /** Where a threshold holds. */
    String channel(Thresholds.Row row, String everywhere) {
        Channel channel = row.channel();
        return channel == null ? everywhere : channel.label().in(language);
    }
}

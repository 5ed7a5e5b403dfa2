package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report calls rules that did not speak.
 *
 * @param waitRule id of the rule that stands for abstentions (guidance W01), or null when the rulebook has none
 * @param titles titles by rule id; those with placeholders are not used, because nothing fills them
 */
public record RuleNames(@Nullable String waitRule, Map<String, Text> titles) {
    public static final RuleNames NONE = new RuleNames(null, Map.of());

    /** {@code Raise the budget (A06)}, or the rule's id where it has no title. */
    public String of(Guidance guidance, Language language) {
        String name = of(guidance.id(), language);
        return guidance.code() == null ? name : name + " (" + guidance.code() + ")";
    }

    /** The title of a rule, or its id where it has none. */
    public String of(String rule, Language language) {
        Text title = titles.get(rule);
        return title == null || title.in(language).contains("{") ? rule : title.in(language);
    }
}

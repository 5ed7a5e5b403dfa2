package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.page.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a counter-proof into words, and the rules to ask about into a list. */
final class WhyNots {
    private static final Pattern LONG = Pattern.compile("\\d+\\.\\d{5,}");
    private static final int DIGITS = 4;

    private final Words words;
    private final Ruleset rules;

    WhyNots(Words words, Ruleset rules) {
        this.words = words;
        this.rules = rules;
    }

    /** @param advice of the campaign */
    WhyNotPart of(Guidance rule, WhyNotAnswer answer, Advice advice) {
        return new WhyNotPart(
                rule.id(),
                title(rule),
                answer.speaks(),
                shown(answer.answer()),
                setAside(rule, advice),
                answer.steps().stream().map(this::step).toList());
    }

    private WhyNotPart.Step step(WhyNotAnswer.Step step) {
        String key = step.state().name().toLowerCase(Locale.ROOT);
        boolean holds = step.state() == WhyNotAnswer.State.HOLDS;
        return new WhyNotPart.Step(
                key,
                words.labels().of("campaign.whynot." + key),
                step.condition(),
                holds || !step.parts().isEmpty() ? "" : shown(step.sentence()),
                holds ? List.of() : step.parts().stream().map(this::step).toList());
    }

    /** With figures of many digits cut to those that tell. */
    private String shown(Text sentence) {
        return LONG.matcher(words.text(sentence))
                .replaceAll(found -> new BigDecimal(found.group())
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private @Nullable String setAside(Guidance rule, Advice advice) {
        for (HeldBack held : advice.heldBack()) {
            if (held.guidance().id().equals(rule.id())) {
                return words.text(held.reason());
            }
        }
        for (Abstention abstention : advice.abstentions()) {
            if (abstention.insteadOf().id().equals(rule.id())) {
                return words.text(abstention.message());
            }
        }
        return null;
    }

    /** Its title without the figures that only a match would fill in, or its id. */
    String title(Guidance rule) {
        return rules.messages(rule.id())
                .map(messages -> words.text(messages.title()).replaceAll("\\s*\\{[^}]*\\}", "\u00a0…"))
                .orElse(rule.id());
    }

    /** Every rule that advises, by lever in the order of the agenda. */
    List<CampaignPage.RuleGroup> groups(@Nullable String chosen) {
        Map<Integer, List<Guidance>> byLever = new TreeMap<>();
        for (Guidance rule : rules.rules()) {
            if (rules.messages(rule.id()).isPresent()) {
                byLever.computeIfAbsent(rule.lever().ordinal(), key -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byLever.values().stream()
                .map(group -> new CampaignPage.RuleGroup(
                        words.text(group.get(0).lever().label()),
                        group.stream()
                                .map(rule -> new CampaignPage.Choice(
                                        rule.id(), title(rule), rule.id().equals(chosen)))
                                .toList()))
                .toList();
    }
}

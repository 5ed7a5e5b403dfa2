package dev.boussole.rulebook.engine;

import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.language.ActionTemplate;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a match into a proposal: the action's figures filled in, evidence left for whoever asks. */
final class Proposals {
    private Proposals() {}

    static Proposal of(Fired fired) {
        Rule rule = fired.rule();
        Object subject = fired.facts()[rule.subject()];
        Frame frame = place -> fired.facts()[place];
        return new Proposal(
                rule.guidance(),
                action(rule.action(), subject, frame),
                Subject.campaignId(subject),
                Subject.scope(subject),
                matched(fired),
                bindings(fired, frame),
                () -> Proof.evidence(rule, frame));
    }

    private static List<Object> matched(Fired fired) {
        List<Object> facts = new ArrayList<>(fired.facts().length);
        for (Object fact : fired.facts()) {
            if (fact != null) {
                facts.add(fact);
            }
        }
        return Collections.unmodifiableList(facts);
    }

    private static Map<String, Object> bindings(Fired fired, Frame frame) {
        Map<String, Object> bindings = new LinkedHashMap<>();
        for (FactPattern pattern : fired.rule().patterns()) {
            String variable = pattern.variable();
            if (variable != null) {
                bindings.put(variable, frame.fact(pattern.place()));
            }
        }
        fired.rule().variables().forEach((name, figure) -> {
            Object value = figure.value(fired, frame);
            if (value != null) {
                bindings.put(name, value);
            }
        });
        return Collections.unmodifiableMap(bindings);
    }

    private static Action action(ActionTemplate template, Object subject, Frame frame) {
        return new Action(
                template.verb(),
                template.object(),
                template.withinDays(),
                (Double) value(template.percent(), subject, frame),
                (Double) value(template.to(), subject, frame),
                word(value(template.target(), subject, frame)));
    }

    private static @Nullable Object value(@Nullable Figure figure, Object subject, Frame frame) {
        return figure == null ? null : figure.value(subject, frame);
    }

    private static @Nullable String word(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value == null ? null : value.toString();
    }
}

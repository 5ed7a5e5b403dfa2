package dev.boussole.rulebook.engine;

import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.language.Accumulated;
import dev.boussole.rulebook.language.ActionTemplate;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.proof.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a match into a proposal: the action's figures filled in, evidence left for whoever asks. */
final class Proposals {
    private Proposals() {}

    static Proposal of(Fired fired) {
        Rule rule = fired.rule();
        Object subject = fired.subject();
        Frame frame = place -> fired.facts()[place];
        return new Proposal(
                rule.guidance(),
                action(rule.action(), subject, frame),
                Subject.campaignId(subject),
                Subject.scope(subject),
                matched(fired),
                new Bindings(fired, frame),
                () -> Proof.evidence(rule, frame));
    }

    private static List<Object> matched(Fired fired) {
        List<Object> facts = new ArrayList<>(fired.facts().length);
        for (Object fact : fired.facts()) {
            if (fact != null && !(fact instanceof Accumulated)) {
                facts.add(fact);
            }
        }
        return Collections.unmodifiableList(facts);
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

package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.report.Page;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says nothing about a campaign: its own conditions, and what holds it back when they hold.
 *
 * @param advice of the campaign
 */
record WhyNotReport(Guidance guidance, WhyNotAnswer answer, Advice advice) {
    private static final int INDENT = 3;
    private static final int TEXTS = 14;

    String text(Session session) {
        Language language = session.language();
        Page page = new Page(session.columns());
        page.paragraph(0, answer.answer().in(language));
        setAside(session).ifPresent(reason -> page.paragraph(0, reason));
        steps(page, answer.steps(), session);
        for (WhyNotAnswer.Alternative other : answer.alternatives()) {
            String about = String.join(", ", other.scopes());
            String key = other.speaks() ? "whynot.other.speaks" : "whynot.other";
            page.paragraph(0, session.labels().text(key, about));
            if (!other.speaks()) {
                List<WhyNotAnswer.Step> missing = other.steps().stream()
                        .filter(step -> step.state() != WhyNotAnswer.State.HOLDS)
                        .toList();
                steps(page, missing, session);
            }
        }
        return page.toString();
    }

    private static void steps(Page page, List<WhyNotAnswer.Step> steps, Session session) {
        steps.forEach(step -> step(page, step, session));
    }

    /** Of alternatives each part is shown by itself, and what would do only for those that stand alone. */
    private static void step(Page page, WhyNotAnswer.Step step, Session session) {
        String state = session.labels().text("whynot." + key(step.state()));
        boolean holds = step.state() == WhyNotAnswer.State.HOLDS;
        String painted = holds ? session.ink().good(state) : session.ink().warning(state);
        page.entry(INDENT, TEXTS, painted, state.length(), step.condition());
        if (!holds && step.parts().isEmpty()) {
            page.paragraph(TEXTS, step.sentence().in(session.language()));
        }
        if (!holds) {
            step.parts().forEach(part -> part(page, part, TEXTS, session));
        }
    }

    private static void part(Page page, WhyNotAnswer.Step part, int indent, Session session) {
        if (part.parts().isEmpty()) {
            page.paragraph(indent, "- " + part.sentence().in(session.language()));
            return;
        }
        page.paragraph(
                indent,
                "- " + session.labels().text("whynot." + key(part.state()))
                        + session.labels().text("colon"));
        part.parts().forEach(inner -> part(page, inner, indent + 2, session));
    }

    /** Why a rule that speaks is not among the recommendations. */
    private Optional<String> setAside(Session session) {
        Language language = session.language();
        for (HeldBack held : advice.heldBack()) {
            if (held.guidance().id().equals(guidance.id())) {
                String reason = held.reason().in(language);
                return Optional.of(
                        held.by() == null
                                ? session.labels().text("whynot.held", reason)
                                : session.labels().text("whynot.heldBy", held.by(), reason));
            }
        }
        for (Abstention abstention : advice.abstentions()) {
            if (abstention.insteadOf().id().equals(guidance.id())) {
                String missing = abstention.message().in(language);
                return Optional.of(
                        session.labels().text(abstention.count() == null ? "whynot.lacking" : "whynot.early", missing));
            }
        }
        return Optional.empty();
    }

    Map<String, @Nullable Object> json(Session session) {
        Language language = session.language();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", guidance.id());
        json.put("guidance", guidance.code());
        json.put("campaign", answer.campaignId());
        json.put("speaks", answer.speaks());
        json.put("answer", answer.answer().in(language));
        json.put("setAside", setAside(session).orElse(null));
        json.put("changes", changes(answer.changes(), language));
        json.put("conditions", steps(answer.steps(), language));
        json.put(
                "alternatives",
                answer.alternatives().stream()
                        .map(other -> alternative(other, language))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> alternative(WhyNotAnswer.Alternative other, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("scopes", other.scopes());
        json.put("speaks", other.speaks());
        json.put("changes", changes(other.changes(), language));
        json.put("conditions", steps(other.steps(), language));
        return json;
    }

    private static List<Map<String, @Nullable Object>> steps(List<WhyNotAnswer.Step> steps, Language language) {
        return steps.stream().map(step -> step(step, language)).toList();
    }

    private static Map<String, @Nullable Object> step(WhyNotAnswer.Step step, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", key(step.state()));
        json.put("scope", step.scope());
        json.put("fact", step.fact());
        json.put("condition", step.condition());
        json.put("found", step.found());
        json.put("nearest", changes(step.nearest(), language));
        json.put("parts", steps(step.parts(), language));
        json.put("sentence", step.sentence().in(language));
        return json;
    }

    private static List<Map<String, @Nullable Object>> changes(List<WhyNotAnswer.Change> changes, Language language) {
        return changes.stream().map(change -> change(change, language)).toList();
    }

    private static Map<String, @Nullable Object> change(WhyNotAnswer.Change change, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("scope", change.scope());
        json.put("figure", change.figure());
        json.put("from", exact(change.from()));
        json.put("to", exact(change.to()));
        json.put("by", exact(change.by()));
        json.put("sentence", change.sentence().in(language));
        return json;
    }

    /** A figure with all its digits: rounded, the change would no longer be the smallest that is enough. */
    private static @Nullable Object exact(@Nullable Object figure) {
        return figure instanceof Double number ? new BigDecimal(number.toString()) : figure;
    }

    private static String key(WhyNotAnswer.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

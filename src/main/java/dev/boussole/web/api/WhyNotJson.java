package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counter-proof as JSON: one element for each rule that was asked about. */
final class WhyNotJson {
    private final Asked asked;
    private final CampaignAdvice campaign;

    WhyNotJson(Asked asked, CampaignAdvice campaign) {
        this.asked = asked;
        this.campaign = campaign;
    }

    byte[] write(List<Guidance> rules) {
        return Answers.object(json -> {
            json.writeStringField("asOf", asked.asOf().toString());
            json.writeStringField("ruleset", asked.review().ruleset());
            json.writeStringField("language", asked.language().code());
            json.writeStringField("campaign", campaign.campaign().id());
            json.writeArrayFieldStart("rules");
            for (Guidance rule : rules) {
                write(json, rule);
            }
            json.writeEndArray();
        });
    }

    private void write(JsonGenerator json, Guidance rule) throws IOException {
        WhyNotAnswer why = asked.rules()
                .whyNot(asked.workspace(), asked.asOf(), campaign.campaign().id(), rule);
        Optional<HeldBack> held = campaign.advice().heldBack().stream()
                .filter(one -> one.guidance().id().equals(rule.id()))
                .findFirst();
        json.writeStartObject();
        json.writeStringField("rule", rule.id());
        json.writeStringField("guidance", rule.code());
        json.writeStringField("outcome", why.speaks() ? (held.isPresent() ? "held_back" : "speaks") : "silent");
        json.writeStringField("answer", text(why.answer()));
        json.writeStringField("heldBackBy", held.map(HeldBack::by).orElse(null));
        json.writeStringField("reason", held.map(one -> text(one.reason())).orElse(null));
        steps(json, "conditions", why.steps());
        changes(json, "changes", why.changes());
        json.writeArrayFieldStart("alternatives");
        for (WhyNotAnswer.Alternative other : why.alternatives()) {
            alternative(json, other);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void alternative(JsonGenerator json, WhyNotAnswer.Alternative other) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("scopes");
        for (String scope : other.scopes()) {
            json.writeString(scope);
        }
        json.writeEndArray();
        json.writeBooleanField("speaks", other.speaks());
        steps(json, "conditions", other.steps());
        changes(json, "changes", other.changes());
        json.writeEndObject();
    }

    private void steps(JsonGenerator json, String name, List<WhyNotAnswer.Step> steps) throws IOException {
        json.writeArrayFieldStart(name);
        for (WhyNotAnswer.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("state", step.state().name().toLowerCase(Locale.ROOT));
            json.writeStringField("scope", step.scope());
            json.writeStringField("fact", step.fact());
            json.writeStringField("condition", step.condition());
            value(json, "found", step.found());
            changes(json, "nearest", step.nearest());
            steps(json, "parts", step.parts());
            json.writeStringField("sentence", text(step.sentence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void changes(JsonGenerator json, String name, List<WhyNotAnswer.Change> changes) throws IOException {
        json.writeArrayFieldStart(name);
        for (WhyNotAnswer.Change change : changes) {
            json.writeStartObject();
            json.writeStringField("scope", change.scope());
            json.writeNumberField("index", change.index());
            json.writeStringField("figure", change.figure());
            value(json, "from", change.from());
            value(json, "to", change.to());
            value(json, "by", change.by());
            json.writeStringField("sentence", text(change.sentence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else if (value instanceof Number number) {
            json.writeNumberField(name, number.doubleValue());
        } else if (value instanceof Boolean yes) {
            json.writeBooleanField(name, yes);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private String text(Text text) {
        return text.in(asked.language());
    }
}

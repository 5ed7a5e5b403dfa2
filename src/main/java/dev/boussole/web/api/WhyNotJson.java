package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.web.state.Ruleset;
import java.io.IOException;
import java.util.List;
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
        Ruleset.WhyNot why = asked.rules()
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
        json.writeArrayFieldStart("failing");
        for (Ruleset.WhyNot.Condition condition : why.conditions()) {
            json.writeStartObject();
            json.writeStringField("condition", condition.condition());
            value(json, "found", condition.found());
            value(json, "needed", condition.needed());
            json.writeStringField("sentence", text(condition.sentence()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
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

package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** What a rule says about itself, as JSON. */
public final class RuleJson {
    private RuleJson() {}

    /** The fields of the object that is open. */
    public static void fields(JsonGenerator json, Guidance rule, Optional<Messages> messages, Language language)
            throws IOException {
        json.writeStringField("id", rule.id());
        json.writeStringField("guidance", rule.code());
        json.writeStringField("lever", rule.lever().name());
        json.writeStringField("priority", rule.priority().key());
        json.writeStringField("mode", rule.shadow() ? "shadow" : "live");
        json.writeStringField("owner", rule.owner());
        json.writeStringField(
                "title", messages.map(one -> one.title().in(language)).orElse(null));
        json.writeStringField("why", messages.map(one -> one.why().in(language)).orElse(null));
        json.writeStringField(
                "nextStep", messages.map(one -> one.step().in(language)).orElse(null));
        texts(json, "uses", rule.uses().stream().sorted().map(Kpi::key).toList());
        texts(json, "vetoes", rule.vetoes().stream().sorted().toList());
        texts(json, "freezes", rule.freezes().stream().sorted().map(Enum::name).toList());
        needs(json, rule);
        if (rule.watch() == null) {
            json.writeNullField("watch");
        } else {
            json.writeObjectFieldStart("watch");
            json.writeStringField("kpi", rule.watch().key());
            json.writeObjectField("days", rule.watchDays());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("source");
        json.writeStringField("file", rule.source().file());
        json.writeNumberField("line", rule.source().line());
        json.writeEndObject();
    }

    private static void needs(JsonGenerator json, Guidance rule) throws IOException {
        json.writeArrayFieldStart("needs");
        for (Guidance.Need need : rule.needs()) {
            json.writeStartObject();
            json.writeStringField("kpi", need.kpi().key());
            json.writeStringField("what", need.what());
            json.writeNumberField("count", need.count());
            json.writeBooleanField("compared", need.compared());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

package dev.boussole.web.api.input;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.objective.Objective;
import dev.boussole.service.input.Objectives;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An objective as JSON, as {@code boussole.yaml} names its keys. */
final class ObjectiveFields {
    private ObjectiveFields() {}

    static void write(JsonGenerator json, Objectives.Versioned one) throws IOException {
        json.writeStartObject();
        fields(json, one);
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, Objectives.Versioned one) throws IOException {
        Objective objective = one.objective();
        json.writeStringField("id", objective.id());
        json.writeStringField("campaign", objective.campaignId());
        json.writeStringField("kpi", objective.kpi());
        number(json, "baseline", objective.baseline());
        number(json, "target", objective.target());
        json.writeStringField("start", text(objective.start()));
        json.writeStringField("end", text(objective.end()));
        json.writeStringField("owner", objective.owner());
        json.writeStringField("reviewEvery", text(objective.reviewEvery()));
        json.writeStringField("aim", objective.aim());
        number(json, "capacity", objective.capacity());
        json.writeNumberField("version", one.version());
        json.writeStringField("from", one.edited() ? "api" : "settings");
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package dev.boussole.store.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Base;
import dev.boussole.decision.Figure;
import dev.boussole.decision.Said;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Priority;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a recommendation said, and its base figures, as text in a column. Figures come back bit for bit. */
final class LifeText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private LifeText() {}

    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** A JSON object whose fields {@code fields} writes. */
    static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String of(Said said) {
        return object(json -> {
            json.writeStringField("priority", said.priority().name());
            json.writeStringField("action", said.action());
            text(json, "title", said.title());
            text(json, "why", said.why());
            text(json, "step", said.nextStep());
        });
    }

    static void text(JsonGenerator json, String name, Text text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("en", text.en());
        json.writeStringField("fr", text.fr());
        json.writeEndObject();
    }

    static Said said(String text) {
        JsonNode json = read(text);
        return new Said(
                Priority.valueOf(json.path("priority").asText()),
                json.path("action").asText(),
                text(json.path("title")),
                text(json.path("why")),
                text(json.path("step")));
    }

    private static Text text(JsonNode json) {
        return new Text(json.path("en").asText(), json.path("fr").asText());
    }

    static String of(Base base) {
        return object(json -> {
            Figure watched = base.watched();
            if (watched != null) {
                json.writeFieldName("watched");
                write(json, watched);
            }
            Kpi.Direction wanted = base.wanted();
            if (wanted != null) {
                json.writeStringField("wanted", wanted.name());
            }
            json.writeArrayFieldStart("evidence");
            for (Figure figure : base.evidence()) {
                write(json, figure);
            }
            json.writeEndArray();
        });
    }

    static Base base(String text) {
        JsonNode json = read(text);
        List<Figure> evidence = new ArrayList<>();
        json.path("evidence").forEach(one -> evidence.add(figure(one)));
        JsonNode watched = json.get("watched");
        JsonNode wanted = json.get("wanted");
        return new Base(
                watched == null ? null : figure(watched),
                wanted == null ? null : Kpi.Direction.valueOf(wanted.asText()),
                evidence);
    }

    private static void write(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", figure.name());
        json.writeNumberField("value", figure.value());
        number(json, "low", figure.low());
        number(json, "high", figure.high());
        number(json, "n", figure.n());
        number(json, "successes", figure.successes());
        number(json, "reference", figure.reference());
        Period window = figure.window();
        if (window != null) {
            json.writeStringField("from", window.from().toString());
            json.writeStringField("to", window.to().toString());
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
        if (value != null && Double.isFinite(value)) {
            json.writeNumberField(name, value);
        }
    }

    private static Figure figure(JsonNode json) {
        JsonNode from = json.get("from");
        return new Figure(
                json.path("name").asText(),
                json.path("value").asDouble(),
                number(json, "low"),
                number(json, "high"),
                number(json, "n"),
                number(json, "successes"),
                from == null
                        ? null
                        : new Period(
                                LocalDate.parse(from.asText()),
                                LocalDate.parse(json.path("to").asText())),
                number(json, "reference"));
    }

    private static @Nullable Double number(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null ? null : (Double) value.asDouble();
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("A recommendation cannot be read back", broken);
        }
    }
}

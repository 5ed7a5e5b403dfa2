package dev.boussole.store.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems of a file as text, and back. */
final class ProblemJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ProblemJson() {}

    static String write(List<PlacedProblem> problems) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (PlacedProblem placed : problems) {
                Problem problem = placed.problem();
                json.writeStartObject();
                json.writeNumberField("after", placed.after());
                json.writeStringField("severity", problem.severity().name());
                json.writeStringField("kind", problem.kind().name());
                json.writeStringField("file", problem.source().file());
                json.writeNumberField("line", problem.source().line());
                optional(json, "column", problem.column());
                optional(json, "campaign", problem.campaignId());
                json.writeStringField("en", problem.message().en());
                json.writeStringField("fr", problem.message().fr());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    static List<PlacedProblem> read(String text) {
        List<PlacedProblem> problems = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                problems.add(problem(json));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return problems;
    }

    private static PlacedProblem problem(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, json.getText());
        }
        return new PlacedProblem(
                Integer.parseInt(field(fields, "after")),
                new Problem(
                        Problem.Severity.valueOf(field(fields, "severity")),
                        Problem.Kind.valueOf(field(fields, "kind")),
                        new Source(field(fields, "file"), Integer.parseInt(field(fields, "line"))),
                        fields.get("column"),
                        fields.get("campaign"),
                        new Text(field(fields, "en"), field(fields, "fr"))));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("A stored problem without " + name);
        }
        return value;
    }
}

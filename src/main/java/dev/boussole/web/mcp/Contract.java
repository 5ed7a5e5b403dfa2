package dev.boussole.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the description of the API says of an operation, as the schemas of a tool. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode document;

    /** @param openApi the whole description as JSON */
    Contract(byte[] openApi) {
        try {
            this.document = JSON.readTree(openApi);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Where an argument goes. */
    enum Place {
        PATH,
        QUERY,
        BODY
    }

    /**
     * @param places where each argument goes
     * @param input JSON schema of the arguments
     * @param output JSON schema of the answer, or null when it is no object
     */
    record Shape(
            Map<String, Place> places,
            JsonNode input,
            @Nullable JsonNode output) {}

    /** The shape of a tool; nothing when the API has no such operation. */
    Optional<Shape> shape(ToolKind kind) {
        JsonNode path = document.path("paths").path(kind.path());
        JsonNode operation = path.path(kind.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return Optional.empty();
        }
        Map<String, Place> places = new LinkedHashMap<>();
        ObjectNode input = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = input.putObject("properties");
        List<String> required = new ArrayList<>();
        for (JsonNode parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            for (JsonNode given : parameters) {
                parameter(kind, resolved(given), places, properties, required);
            }
        }
        body(operation, places, properties, required);
        required.forEach(input.putArray("required")::add);
        input.put("additionalProperties", false);
        return Optional.of(new Shape(Map.copyOf(places), whole(input), output(kind, operation)));
    }

    private static void parameter(
            ToolKind kind,
            JsonNode parameter,
            Map<String, Place> places,
            ObjectNode properties,
            List<String> required) {
        String in = parameter.path("in").asText();
        if (in.equals("path") || in.equals("query")) {
            String name = kind.argument(parameter.path("name").asText());
            places.put(name, in.equals("path") ? Place.PATH : Place.QUERY);
            ObjectNode schema = parameter.path("schema").deepCopy();
            if (parameter.has("description") && !schema.has("description")) {
                schema.set("description", parameter.get("description"));
            }
            properties.set(name, schema);
            if (parameter.path("required").asBoolean()) {
                required.add(name);
            }
        }
    }

    private void body(JsonNode operation, Map<String, Place> places, ObjectNode properties, List<String> required) {
        JsonNode schema = resolved(resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema"));
        schema.path("properties").properties().forEach(field -> {
            places.put(field.getKey(), Place.BODY);
            properties.set(field.getKey(), field.getValue().deepCopy());
        });
        schema.path("required").forEach(name -> required.add(name.asText()));
    }

    private @Nullable JsonNode output(ToolKind kind, JsonNode operation) {
        JsonNode schema = resolved(operation.path("responses").path("200"))
                .path("content")
                .path("application/json")
                .path("schema");
        JsonNode meant = resolved(schema);
        boolean oneOfSeveral = meant.has("oneOf") || meant.has("anyOf");
        if (!oneOfSeveral && !meant.path("type").asText().equals("object")) {
            return null;
        }
        ObjectNode output = meant.deepCopy();
        output.put("type", "object");
        if (kind.proven()) {
            ArrayNode either = output.withObjectProperty("properties")
                    .putObject(Proof.FIELD)
                    .putArray("anyOf");
            either.addObject().put("$ref", COMPONENTS + "Recommendation");
            either.addObject().put("type", "null");
        }
        return whole(output);
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode now = node;
        while (now.has("$ref")) {
            now = document.at(now.get("$ref").asText().substring(1));
        }
        return now;
    }

    /** The schema with every definition that it leads to. */
    private JsonNode whole(ObjectNode schema) {
        Set<String> known = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        ObjectNode definitions = JSON.createObjectNode();
        while (!open.isEmpty()) {
            for (String name : moved(open.pop())) {
                if (known.add(name)) {
                    JsonNode definition =
                            document.at("/components/schemas/" + name).deepCopy();
                    definitions.set(name, definition);
                    open.push(definition);
                }
            }
        }
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    /** Points the references below {@code node} to definitions, drops what only documents, and names the definitions. */
    private static Set<String> moved(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node instanceof ObjectNode object) {
            object.remove(List.of("example", "examples", "externalDocs", "xml", "discriminator"));
            JsonNode reference = object.get("$ref");
            if (reference != null
                    && reference.isTextual()
                    && reference.textValue().startsWith(COMPONENTS)) {
                String name = reference.textValue().substring(COMPONENTS.length());
                object.put("$ref", DEFINITIONS + name);
                names.add(name);
            }
        }
        node.forEach(child -> names.addAll(moved(child)));
        return names;
    }
}

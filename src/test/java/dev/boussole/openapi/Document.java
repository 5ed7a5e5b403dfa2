package dev.boussole.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The description of the API as a test reads it. */
public final class Document {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectNode root;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Document(ObjectNode root) {
        this.root = root;
    }

    public static Document of(byte[] json) {
        try {
            return new Document((ObjectNode) MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name {@code GET /path} */
    public record Operation(String name, String method, String path, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }
    }

    public ObjectNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (METHODS.contains(one.getKey())) {
                        String method = one.getKey().toUpperCase(Locale.ROOT);
                        operations.add(
                                new Operation(method + " " + path.getKey(), method, path.getKey(), one.getValue()));
                    }
                }));
        return operations;
    }

    /** What stands behind a reference. */
    public JsonNode at(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            String ref = found.get("$ref").textValue();
            found = root.at(ref.substring(1));
            if (found.isMissingNode()) {
                throw new IllegalArgumentException("`" + ref + "` leads nowhere");
            }
        }
        return found;
    }

    /** The parameters of an operation, those of its path included. */
    public List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        root.path("paths").path(operation.path()).path("parameters").forEach(one -> parameters.add(at(one)));
        operation.node().path("parameters").forEach(one -> parameters.add(at(one)));
        return parameters;
    }

    /** The description of an answer, or null when there is none. */
    public @Nullable JsonNode response(Operation operation, int status) {
        JsonNode response = operation.node().path("responses").get(String.valueOf(status));
        return response == null ? null : at(response);
    }

    /** What is wrong with a value of a schema of this document; empty when nothing is. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode alone = MAPPER.createObjectNode();
        alone.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        alone.set("components", root.get("components"));
        alone.putArray("allOf").add(schema);
        return REGISTRY.getSchema(alone);
    }

    /** The examples of a body, with their names; references resolved. */
    public Map<String, JsonNode> examples(JsonNode media) {
        Map<String, JsonNode> examples = new java.util.LinkedHashMap<>();
        if (media.has("example")) {
            examples.put("example", media.get("example"));
        }
        media.path("examples")
                .properties()
                .forEach(one -> examples.put(one.getKey(), at(one.getValue()).path("value")));
        return examples;
    }

    /** Every reference in the document. */
    public List<String> references() {
        List<String> references = new ArrayList<>();
        collect(root, references);
        return references;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            references.add(object.get("$ref").textValue());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, references));
        }
    }
}

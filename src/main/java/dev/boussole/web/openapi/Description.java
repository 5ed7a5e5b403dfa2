package dev.boussole.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.web.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole document: the parts, what every operation may answer, and the role that each asks for. */
public final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERYWHERE = "x-responses-everywhere";
    private static final String WITH_KEY = "x-responses-with-key";
    private static final String KEY = "#/components/parameters/IdempotencyKey";
    private static final String WITH_BODY = "x-responses-with-body";
    private static final String PAGES = "Pages";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private Description() {}

    /**
     * The document as JSON.
     *
     * @param version of the server
     * @param roles the least role of each operation, {@code GET /path}; one that is not there is open to anyone
     */
    public static byte[] json(String version, Map<String, Role> roles) {
        try {
            return JSON.writeValueAsBytes(document(version, roles));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode document(String version, Map<String, Role> roles) {
        ObjectNode document = Parts.merged();
        ((ObjectNode) document.get("info")).put("version", version);
        JsonNode everywhere = document.remove(EVERYWHERE);
        JsonNode withBody = document.remove(WITH_BODY);
        JsonNode withKey = document.remove(WITH_KEY);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        ObjectNode operation = (ObjectNode) entry.getValue();
                        Role role = roles.getOrDefault(name(entry.getKey(), path.getKey()), Role.ANYONE);
                        complete(operation, role == Role.ANYONE ? withoutAccess(everywhere) : everywhere);
                        if (operation.has("requestBody")) {
                            complete(operation, withBody);
                        }
                        if (repeatable(operation)) {
                            complete(operation, withKey);
                        }
                        if (operation.at("/tags/0").asText().equals(PAGES)) {
                            page(operation, document, role);
                        }
                        access(operation, role);
                    }
                }));
        return document;
    }

    private static String name(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private static boolean repeatable(ObjectNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("$ref").asText().equals(KEY)) {
                return true;
            }
        }
        return false;
    }

    private static void complete(ObjectNode operation, JsonNode responses) {
        ObjectNode own = operation.withObjectProperty("responses");
        responses.properties().forEach(response -> own.putIfAbsent(response.getKey(), response.getValue()));
    }

    /** Where no token is asked for, an operation says itself whether it turns anybody away. */
    private static JsonNode withoutAccess(JsonNode responses) {
        return ((ObjectNode) responses.deepCopy()).remove(List.of("401", "403"));
    }

    /** Whoever comes with a browser gets problems as a page, and is asked to log in first. */
    private static void page(ObjectNode operation, ObjectNode document, Role role) {
        ObjectNode responses = (ObjectNode) operation.get("responses");
        responses.properties().forEach(response -> {
            if (response.getKey().charAt(0) >= '4') {
                ObjectNode own = resolved(response.getValue(), document).deepCopy();
                own.withObjectProperty("content")
                        .putObject("text/html")
                        .putObject("schema")
                        .put("type", "string");
                response.setValue(own);
            }
        });
        if (role != Role.ANYONE && !responses.has("303")) {
            responses.putObject("303").put("description", "To the page for logging in");
        }
    }

    private static ObjectNode resolved(JsonNode node, ObjectNode document) {
        JsonNode reference = node.get("$ref");
        return (ObjectNode)
                (reference == null ? node : document.at(reference.textValue().substring(1)));
    }

    private static void access(ObjectNode operation, Role role) {
        if (role == Role.ANYONE) {
            operation.putArray("security");
        } else {
            operation.put("x-role", role.key());
        }
    }
}

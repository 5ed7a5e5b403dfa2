package dev.boussole.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.openapi.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values of the schemas of the description: valid, at their bounds, and broken. */
final class ApiValues {
    private static final int DEPTH_MAX = 6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What people, programs and attackers write where a word is expected. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "null",
            "undefined",
            "-1",
            "0",
            "99999999999999999999",
            "1e309",
            "NaN",
            "true",
            "é",
            "日本語 \ud83d\ude80",
            "\u202e\u0000\u0007",
            "a\r\nSet-Cookie: x=1",
            "'; drop table account; --",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}",
            "../../etc/passwd",
            "..%2f..%2fetc",
            "%00",
            "%",
            "\\",
            "a/b",
            "~0~1",
            "*",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "2026-10-31",
            "2026-10-31T25:00:00Z",
            "2026-10-25T08:00:00Z",
            "sha256:0000",
            "EUR",
            "\ufeff\ufffe",
            "x".repeat(300),
            "y".repeat(3000));

    private final Document document;
    private final Random random;

    ApiValues(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A value that the schema admits, as far as it can be made. */
    JsonNode valid(JsonNode schema) {
        return valid(schema, 0);
    }

    private JsonNode valid(JsonNode raw, int depth) {
        JsonNode schema = document.at(raw);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        for (String way : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (schema.has(way)) {
                JsonNode ways = schema.get(way);
                return valid(ways.get(random.nextInt(ways.size())), depth);
            }
        }
        return typed(schema, type(schema), depth);
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText("object");
    }

    private JsonNode typed(JsonNode schema, String type, int depth) {
        return switch (type) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(Math.round(number(schema)));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            case "null" -> JSON.nullNode();
            default -> object(schema, depth);
        };
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int count = depth >= DEPTH_MAX ? least : least + random.nextInt(3);
        for (int i = 0; i < count && schema.has("items"); i++) {
            array.add(valid(schema.get("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            boolean wanted = required.contains(field.getKey()) || depth < DEPTH_MAX && random.nextInt(4) == 0;
            if (wanted) {
                object.set(field.getKey(), valid(field.getValue(), depth + 1));
            }
        });
        return object;
    }

    private double number(JsonNode schema) {
        double min =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(-1000));
        double max = schema.path("maximum").asDouble(Math.max(min + 1, 100_000));
        return switch (random.nextInt(4)) {
            case 0 -> min;
            case 1 -> max;
            default -> min + random.nextDouble() * (max - min);
        };
    }

    private String text(JsonNode schema) {
        if (schema.path("format").asText().equals("date")) {
            return "2026-"
                    + String.format(java.util.Locale.ROOT, "%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (schema.path("format").asText().equals("date-time")) {
            return "2026-10-" + (10 + random.nextInt(20)) + "T08:00:00Z";
        }
        String pattern = schema.path("pattern").asText();
        if (pattern.contains("[A-Z]{3}")) {
            return one(List.of("EUR", "USD", "GBP", "XXX", "ZZZ"));
        }
        int most = Math.min(schema.path("maxLength").asInt(40), 2_000);
        String text =
                one(List.of("spring-social", "A", "creative.fatigue", "Claire", "a-b", "x".repeat(Math.max(1, most))));
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Something that hardly any schema admits. */
    JsonNode broken() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(1e308);
            case 3 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
            case 4 -> JSON.numberNode(0.1 + random.nextInt(1000));
            case 5 -> JSON.booleanNode(true);
            case 6 -> JSON.arrayNode().add(1).add("x").addNull();
            case 7 -> JSON.objectNode().put("x", 1);
            case 8 -> deep(2 + random.nextInt(40));
            default -> JSON.textNode(one(TEXTS));
        };
    }

    private static JsonNode deep(int levels) {
        JsonNode node = JSON.textNode("deep");
        for (int i = 0; i < levels; i++) {
            node = i % 2 == 0 ? JSON.arrayNode().add(node) : JSON.objectNode().set("d", node);
        }
        return node;
    }
}

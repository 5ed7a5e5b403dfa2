package dev.boussole.fuzz.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.openapi.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies for an operation: as described, with one place or more broken, and no JSON at all. */
final class ApiBodies {
    private final Document document;
    private final ApiValues values;
    private final Random random;

    ApiBodies(Document document, ApiValues values, Random random) {
        this.document = document;
        this.values = values;
        this.random = random;
    }

    /** What is sent, and what it is said to be. */
    record Body(String contentType, byte[] bytes) {}

    Body of(JsonNode requestBody) {
        List<Map.Entry<String, JsonNode>> kinds =
                new ArrayList<>(document.at(requestBody).path("content").properties());
        Map.Entry<String, JsonNode> kind = values.one(kinds);
        String type = random.nextInt(15) == 0
                ? values.one(List.of("text/html", "application/xml", "", "a b/c"))
                : kind.getKey();
        if (!kind.getKey().equals("application/json")) {
            return new Body(type, plain(kind.getValue()));
        }
        JsonNode whole = whole(kind.getValue());
        int breaks = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < breaks; i++) {
            whole = broken(whole);
        }
        String text = whole.toString();
        return new Body(type, (random.nextInt(12) == 0 ? garbled(text) : text).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] plain(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>(document.examples(media).values());
        String text = examples.isEmpty() || random.nextInt(3) == 0
                ? values.one(ApiValues.TEXTS)
                : values.one(examples).asText();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3 && bytes.length > 0 && random.nextInt(3) == 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private JsonNode whole(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>(document.examples(media).values());
        return examples.isEmpty() || random.nextBoolean()
                ? values.valid(media.get("schema"))
                : values.one(examples).deepCopy();
    }

    private JsonNode broken(JsonNode whole) {
        List<JsonNode> places = new ArrayList<>();
        collect(whole, places);
        if (places.isEmpty()) {
            return values.broken();
        }
        JsonNode place = values.one(places);
        if (place instanceof ArrayNode array) {
            array(array);
        } else if (place instanceof ObjectNode object) {
            object(object);
        }
        return whole;
    }

    private void array(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(values.broken());
        } else if (random.nextInt(3) == 0) {
            array.add(array.get(0).deepCopy());
        } else {
            array.set(random.nextInt(array.size()), values.broken());
        }
    }

    private void object(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(5) == 0) {
            object.set(values.one(ApiValues.TEXTS), values.broken());
        } else if (random.nextInt(4) == 0) {
            object.remove(values.one(names));
        } else {
            object.set(values.one(names), values.broken());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private String garbled(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> text.substring(0, random.nextInt(text.length() + 1));
            case 2 -> text + text;
            case 3 -> text.replace("\":", "\" :: ");
            case 4 -> "[".repeat(5_000);
            default -> text.replaceFirst("\\{", "{\"twice\":1,\"twice\":2,");
        };
    }
}

package dev.boussole.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The description as it was written: a file for each area, the shared definitions in {@code core.yaml}. */
final class Parts {
    /** The first one holds the head of the document; each other has {@code paths} and {@code components} only. */
    static final List<String> NAMES =
            List.of("core", "inputs", "decisions", "access", "rules", "experiments", "push", "operations");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SECTIONS = List.of("paths", "components");

    private Parts() {}

    /** @throws IllegalStateException when two parts define the same thing, or one holds what only the first may */
    static ObjectNode merged() {
        ObjectNode document = read(NAMES.get(0));
        for (String name : NAMES.subList(1, NAMES.size())) {
            read(name).properties().forEach(section -> merge(document, name, section));
        }
        return document;
    }

    private static void merge(ObjectNode document, String part, Map.Entry<String, JsonNode> section) {
        if (!SECTIONS.contains(section.getKey())) {
            throw new IllegalStateException(
                    "openapi/" + part + ".yaml: `" + section.getKey() + "` belongs into core.yaml");
        }
        ObjectNode into = document.withObjectProperty(section.getKey());
        boolean paths = section.getKey().equals("paths");
        section.getValue().properties().forEach(entry -> {
            if (paths) {
                add(into, part, entry);
            } else {
                ObjectNode kind = into.withObjectProperty(entry.getKey());
                entry.getValue().properties().forEach(one -> add(kind, part, one));
            }
        });
    }

    /** The operations of one path may lie in several parts. */
    private static void add(ObjectNode into, String part, Map.Entry<String, JsonNode> entry) {
        JsonNode there = into.get(entry.getKey());
        if (there == null) {
            into.set(entry.getKey(), entry.getValue());
        } else if (entry.getKey().startsWith("/")) {
            ObjectNode operations = (ObjectNode) there;
            entry.getValue().properties().forEach(one -> add(operations, part, one));
        } else {
            throw new IllegalStateException(
                    "openapi/" + part + ".yaml: `" + entry.getKey() + "` is defined elsewhere too");
        }
    }

    private static ObjectNode read(String name) {
        String file = "/openapi/" + name + ".yaml";
        try (InputStream in = Parts.class.getResourceAsStream(file)) {
            return in == null ? YAML.createObjectNode() : (ObjectNode) YAML.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + ": " + broken.getMessage(), broken);
        }
    }
}

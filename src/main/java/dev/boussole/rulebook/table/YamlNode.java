package dev.boussole.rulebook.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of YAML with its place, from 1.
 *
 * @param text null unless it is a scalar
 * @param fields null unless it is a mapping; the first of two equal keys
 * @param items null unless it is a list
 * @param twice keys that stand twice, with the place of the second
 */
record YamlNode(
        int line,
        int column,
        @Nullable String text,
        @Nullable Map<String, YamlNode> fields,
        @Nullable List<YamlNode> items,
        Map<String, YamlNode> twice) {
    /** What the parser stands on, read to its end. */
    static YamlNode read(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, at);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new YamlNode(at.getLineNr(), at.getColumnNr(), null, null, items, Map.of());
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new YamlNode(at.getLineNr(), at.getColumnNr(), text, null, null, Map.of());
    }

    private static YamlNode mapping(JsonParser parser, JsonLocation at) throws IOException {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        Map<String, YamlNode> twice = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonLocation place = parser.currentTokenLocation();
            parser.nextToken();
            YamlNode value = read(parser);
            if (fields.putIfAbsent(key, value) != null) {
                twice.put(key, new YamlNode(place.getLineNr(), place.getColumnNr(), key, null, null, Map.of()));
            }
        }
        return new YamlNode(at.getLineNr(), at.getColumnNr(), null, fields, null, twice);
    }

    Map<String, YamlNode> mapping() {
        return fields == null ? Map.of() : fields;
    }
}

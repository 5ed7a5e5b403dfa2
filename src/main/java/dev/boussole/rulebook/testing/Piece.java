package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a test file.
 *
 * @param line where it stands, from 1; what has a key stands where its key does
 * @param text of a number, a text or a flag, as written; empty for the others
 * @param fields of a mapping, in its order
 * @param items of a list
 * @param twice the lines of keys that stand there a second time
 */
record Piece(
        int line, Kind kind, String text, Map<String, Piece> fields, List<Piece> items, Map<String, Integer> twice) {
    // the lever OFF is a word, not a "no"
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    /** What a piece is. */
    enum Kind {
        MAPPING,
        LIST,
        NUMBER,
        TEXT,
        FLAG,
        NOTHING
    }

    /**
     * The whole of a text; a mapping without keys for an empty one.
     *
     * @throws JsonProcessingException where it is no YAML
     */
    static Piece read(String yaml) throws JsonProcessingException {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return parser.nextToken() == null ? mapping(1, Map.of()) : read(parser, line(parser));
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read", e);
        }
    }

    static Piece mapping(int line, Map<String, Piece> fields) {
        return new Piece(line, Kind.MAPPING, "", fields, List.of(), Map.of());
    }

    private static Piece scalar(int line, Kind kind, String text) {
        return new Piece(line, kind, text, Map.of(), List.of(), Map.of());
    }

    /** A number or a text as the key of a table writes it. */
    static Piece word(int line, String text) {
        boolean number = text.matches("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");
        boolean flag = text.equals("true") || text.equals("false");
        return scalar(line, number ? Kind.NUMBER : flag ? Kind.FLAG : Kind.TEXT, text);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Piece read(JsonParser parser, int line) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Piece> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, line(parser)));
            }
            return new Piece(line, Kind.LIST, "", Map.of(), items, Map.of());
        }
        if (token == JsonToken.VALUE_NULL) {
            return scalar(line, Kind.NOTHING, "");
        }
        Kind kind = token.isNumeric() ? Kind.NUMBER : token.isBoolean() ? Kind.FLAG : Kind.TEXT;
        return scalar(line, kind, parser.getText());
    }

    private static Piece mapping(JsonParser parser, int line) throws IOException {
        Map<String, Piece> fields = new LinkedHashMap<>();
        Map<String, Integer> twice = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int place = line(parser);
            parser.nextToken();
            if (fields.putIfAbsent(key, read(parser, place)) != null) {
                twice.put(key, place);
            }
        }
        return new Piece(line, Kind.MAPPING, "", fields, List.of(), twice);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /**
     * This piece with another one laid over it: mappings key by key, anything else as a whole. A figure that is given as a
     * number or a word takes more figures beside it.
     */
    Piece under(Piece over) {
        if (!over.is(Kind.MAPPING) || is(Kind.NOTHING)) {
            return over;
        }
        Map<String, Piece> merged = new LinkedHashMap<>(figures().fields);
        over.fields.forEach((key, piece) -> merged.merge(key, piece, Piece::under));
        return new Piece(over.line, Kind.MAPPING, "", merged, List.of(), over.twice);
    }

    /** A number or words as a mapping of figures; a list of things stays out. */
    Piece figures() {
        boolean words = is(Kind.TEXT) || (is(Kind.LIST) && items.stream().allMatch(item -> item.is(Kind.TEXT)));
        return is(Kind.NUMBER)
                ? mapping(line, Map.of("value", this))
                : words ? mapping(line, Map.of("is", this)) : is(Kind.MAPPING) ? this : mapping(line, Map.of());
    }

    /** Without the keys that hold nothing. */
    Piece stated() {
        if (fields.values().stream().noneMatch(field -> field.is(Kind.NOTHING))) {
            return this;
        }
        Map<String, Piece> stated = new LinkedHashMap<>(fields);
        stated.values().removeIf(field -> field.is(Kind.NOTHING));
        return new Piece(line, kind, text, stated, items, twice);
    }

    /** The same with the piece at a path replaced, such as {@code campaign.ctr.value}; lists count from 1. */
    Piece with(List<String> path, Piece value) {
        if (path.isEmpty()) {
            return value;
        }
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (is(Kind.LIST) && first.matches("[0-9]{1,4}")) {
            List<Piece> changed = new ArrayList<>(items);
            int index = Integer.parseInt(first) - 1;
            if (index >= 0 && index < changed.size()) {
                changed.set(index, changed.get(index).with(rest, value));
            } else {
                changed.add(mapping(value.line, Map.of()).with(rest, value));
            }
            return new Piece(line, Kind.LIST, "", Map.of(), changed, twice);
        }
        Map<String, Piece> changed = new LinkedHashMap<>(figures().fields);
        changed.put(
                first,
                changed.getOrDefault(first, mapping(value.line, Map.of())).with(rest, value));
        return new Piece(line, Kind.MAPPING, "", changed, List.of(), twice);
    }
}

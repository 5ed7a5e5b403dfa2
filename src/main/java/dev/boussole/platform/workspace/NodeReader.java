package dev.boussole.platform.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.boussole.campaign.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Node} of what a parser of YAML or JSON stands on. */
final class NodeReader {
    private final JsonParser parser;
    private final Problems problems;
    private final String skipped;

    /** @param skipped a key of the first level whose value is passed over, because it is read apart; empty for none */
    NodeReader(JsonParser parser, String skipped, Problems problems) {
        this.parser = parser;
        this.skipped = skipped;
        this.problems = problems;
    }

    /** The whole document, or null when there is nothing in it. */
    @Nullable
    Node document(Place place) throws IOException {
        if (parser.nextToken() == null) {
            return null;
        }
        Node node = node(place);
        if (parser.nextToken() != null) {
            problems.error(
                    place.child("…", line()),
                    new Text(
                            "a second document starts here. Keep one document.",
                            "un second document commence ici. N'en gardez qu'un."));
        }
        return node;
    }

    private @Nullable Node node(Place place) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            String found = "`*" + parser.getText() + "` ";
            problems.error(
                    place,
                    new Text(
                            found + "is a YAML alias. Write the value itself.",
                            found + "est un alias YAML. Écrivez la valeur elle-même."));
            return null;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> listing(place);
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, Node.Scalar.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Node.Scalar.Kind.BOOLEAN);
            default -> scalar(place, Node.Scalar.Kind.TEXT);
        };
    }

    private Node scalar(Place place, Node.Scalar.Kind kind) throws IOException {
        return new Node.Scalar(place, kind, parser.getText());
    }

    private Node mapping(Place place) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = place.child(key, line());
            parser.nextToken();
            if (place.key().isEmpty() && key.equals(skipped)) {
                parser.skipChildren();
                continue;
            }
            Node value = node(at);
            if (value != null && entries.putIfAbsent(key, value) != null) {
                problems.error(
                        at,
                        new Text(
                                "this key stands here a second time. Keep one of the two.",
                                "cette clé figure ici une seconde fois. N'en gardez qu'une."));
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node listing(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(place.child(index++, line()));
            if (item != null) {
                items.add(item);
            }
        }
        return new Node.Listing(place, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}

package dev.boussole.web.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.boussole.campaign.Text;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small JSON object of texts and lists of texts, read with every complaint about it. */
final class FlatJson {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNameLength(200)
                    .maxStringLength(20_000)
                    .maxDocumentLength(200_000)
                    .build())
            .build();
    private static final Text NOT_AN_OBJECT =
            new Text("The body is not a JSON object.", "Le corps n'est pas un objet JSON.");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<ApiProblem.Field> problems = new ArrayList<>();

    private FlatJson() {}

    /** @throws ApiProblem 400 when it is no JSON object */
    static FlatJson read(byte[] body, List<String> known) {
        FlatJson read = new FlatJson();
        try (JsonParser json = STRICT.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.notJson(NOT_AN_OBJECT.en(), NOT_AN_OBJECT.fr());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                read.field(json, known);
            }
            if (json.nextToken() != null) {
                throw Problems.notJson("Something follows the JSON object.", "Quelque chose suit l'objet JSON.");
            }
        } catch (JsonProcessingException broken) {
            throw Problems.notJson(
                    "The body is no JSON that can be read: check quotes, commas and brackets, and that no name stands"
                            + " twice.",
                    "Le corps n'est pas du JSON lisible : vérifiez guillemets, virgules et crochets, et qu'aucun nom ne"
                            + " figure deux fois.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    private void field(JsonParser json, List<String> known) throws IOException {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (!known.contains(name)) {
            json.skipChildren();
            String list = "`" + String.join("`, `", known) + "`";
            complain(
                    name,
                    "is not a field here. Known are " + list + ".",
                    "n'est pas un champ ici. Sont connus " + list + ".");
        } else if (token == JsonToken.VALUE_NULL) {
            values.put(name, null);
        } else if (token == JsonToken.VALUE_STRING) {
            values.put(name, json.getText());
        } else if (token == JsonToken.START_ARRAY) {
            list(name, json);
        } else {
            json.skipChildren();
            values.put(name, Boolean.FALSE);
        }
    }

    private void list(String name, JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean only = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            } else {
                only = false;
                json.skipChildren();
            }
        }
        values.put(name, only ? texts : Boolean.FALSE);
    }

    /** A text, or nothing where it is null or missing. */
    Optional<String> text(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            complain(name, "is not a text.", "n'est pas un texte.");
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A list of texts, or nothing where it is null or missing. */
    Optional<List<String>> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> texts.add((String) one));
            return Optional.of(texts);
        }
        complain(name, "is not a list of texts.", "n'est pas une liste de textes.");
        return Optional.empty();
    }

    void complain(String name, String en, String fr) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        if (problems.stream().noneMatch(one -> one.pointer().equals(pointer))) {
            problems.add(new ApiProblem.Field(pointer, new Text("`" + name + "` " + en, "`" + name + "` " + fr)));
        }
    }

    /** @throws ApiProblem 422 with all that was complained about */
    void requireSound() {
        if (!problems.isEmpty()) {
            throw Problems.invalidBody(problems);
        }
    }
}

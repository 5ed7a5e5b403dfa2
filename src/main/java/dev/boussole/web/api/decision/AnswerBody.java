package dev.boussole.web.api.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.boussole.campaign.Text;
import dev.boussole.service.decision.AnswerCheck;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A small JSON object that is read field by field; everything that is wrong with it is told at once. */
final class AnswerBody {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxNameLength(200)
                            .maxStringLength(20_000)
                            .maxNumberLength(50)
                            .maxDocumentLength(50_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;
    private final String pointer;
    private final List<ApiProblem.Field> wrong;

    private AnswerBody(JsonNode fields, String pointer, List<ApiProblem.Field> wrong, String... known) {
        this.fields = fields;
        this.pointer = pointer;
        this.wrong = wrong;
        List<String> names = List.of(known);
        fields.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                String list = "`" + String.join("`, `", names) + "`";
                complain(
                        name,
                        "`" + name + "` is not a field here. Known are " + list + ".",
                        "`" + name + "` n'est pas un champ ici. Sont connus " + list + ".");
            }
        });
    }

    /** The body of a request; no body is one without fields. */
    static AnswerBody of(Context context, String... known) {
        byte[] bytes = context.bodyAsBytes();
        JsonNode fields = bytes.length == 0 ? STRICT.createObjectNode() : object(context, bytes);
        return new AnswerBody(fields, "", new ArrayList<>(), known);
    }

    private static JsonNode object(Context context, byte[] bytes) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
        try {
            JsonNode body = STRICT.readTree(bytes);
            if (body != null && body.isObject()) {
                return body;
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
        throw Problems.notJson(
                "The body is not a JSON object. Send `{ … }` with the fields of this address.",
                "Le corps n'est pas un objet JSON. Envoyez `{ … }` avec les champs de cette adresse.");
    }

    boolean has(String name) {
        JsonNode value = fields.get(name);
        return value != null && !value.isNull();
    }

    /** The fields of an object inside; null when it is not there or no object. */
    @Nullable
    AnswerBody inner(String name, String... known) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = fields.get(name);
        if (!value.isObject()) {
            complain(name, "`" + name + "` is not an object.", "`" + name + "` n'est pas un objet.");
            return null;
        }
        return new AnswerBody(value, pointer + "/" + name, wrong, known);
    }

    /** A text; null when it is missing or cannot be used, which is wrong where it is {@code needed}. */
    @Nullable
    String text(String name, int max, boolean needed) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            if (needed) {
                complain(name, "`" + name + "` is missing.", "`" + name + "` manque.");
            }
            return null;
        }
        String text = value.isTextual() ? value.textValue() : "";
        if (text.isBlank() || text.length() > max || !Plain.is(text)) {
            complain(
                    name,
                    "`" + name + "` is a text of 1 to " + max + " characters.",
                    "`" + name + "` est un texte de 1 à " + max + " caractères.");
            return null;
        }
        return text;
    }

    @Nullable
    String note() {
        return text("note", AnswerCheck.NOTE_MAX, false);
    }

    /** A day; null when it is missing or cannot be used. */
    @Nullable
    LocalDate day(String name) {
        if (!has(name)) {
            return null;
        }
        String text = fields.get(name).asText();
        try {
            LocalDate day = LocalDate.parse(text);
            if (fields.get(name).isTextual() && day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below
        }
        complain(
                name,
                "`" + name + "` is a day from " + YEAR_MIN + " to " + YEAR_MAX + ", written like `2026-10-31`.",
                "`" + name + "` est un jour de " + YEAR_MIN + " à " + YEAR_MAX + ", écrit comme `2026-10-31`.");
        return null;
    }

    /** A finite number that is needed; null when it is missing or cannot be used. */
    @Nullable
    Double number(String name) {
        JsonNode value = fields.get(name);
        double number = value != null && value.isNumber() ? value.doubleValue() : Double.NaN;
        if (Double.isFinite(number)) {
            return number;
        }
        complain(
                name,
                "`" + name + "` is a number in the unit of the KPI, such as `0.02` for 2 %.",
                "`" + name + "` est un nombre dans l'unité du KPI, comme `0.02` pour 2 %.");
        return null;
    }

    void complain(String name, String en, String fr) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        wrong.add(new ApiProblem.Field(name.isEmpty() ? pointer : pointer + "/" + escaped, new Text(en, fr)));
    }

    /** @throws ApiProblem 422 with everything that was found wrong */
    void require() {
        if (!wrong.isEmpty()) {
            throw Problems.invalidBody(wrong);
        }
    }
}

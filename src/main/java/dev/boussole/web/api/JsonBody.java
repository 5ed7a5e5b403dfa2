package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Reads the body of a request strictly: one JSON object, no name twice, neither deep nor endless. */
public final class JsonBody {
    private static final int DEPTH_MAX = 12;
    private static final int TEXT_MAX = 2_000_000;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNameLength(1_000)
                            .maxStringLength(TEXT_MAX)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /**
     * The object that was sent.
     *
     * @param bytesMax larger bodies are refused
     * @param example shown to whoever sent something else
     * @throws ApiProblem 400, 413 or 415 when it cannot be read
     */
    public static ObjectNode read(Context context, int bytesMax, String example) {
        requireJson(context);
        if (context.contentLength() > bytesMax) {
            throw Problems.tooLarge(bytesMax);
        }
        byte[] body = context.bodyAsBytes();
        if (body.length > bytesMax) {
            throw Problems.tooLarge(bytesMax);
        }
        try {
            JsonNode read = STRICT.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw Problems.notJson(
                "The body is not a JSON object. Send `" + example + "`.",
                "Le corps n'est pas un objet JSON. Envoyez `" + example + "`.");
    }

    private static void requireJson(Context context) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
    }

    private static ApiProblem broken(JsonProcessingException broken) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
        return Problems.notJson(
                "Line " + line + ", column " + column + ": this is no JSON that we read. Check quotes, commas and"
                        + " brackets, that no name stands twice, and that nothing is nested deeper than " + DEPTH_MAX
                        + " levels.",
                "Ligne " + line + ", colonne " + column + " : ce n'est pas du JSON que nous lisons. Vérifiez les"
                        + " guillemets, virgules et crochets, qu'aucun nom ne figure deux fois, et que rien n'est"
                        + " imbriqué au-delà de " + DEPTH_MAX + " niveaux.");
    }
}

package dev.boussole.web.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.boussole.campaign.Text;
import dev.boussole.service.push.EventKinds;
import dev.boussole.service.push.Webhooks;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of a webhook. */
record WebhookBody(String url, EventKinds kinds, boolean active) {
    private static final List<String> KNOWN = List.of("url", "kinds", "active");
    private static final int KINDS_MAX = 50;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(200)
                            .maxStringLength(20_000)
                            .maxDocumentLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws ApiProblem with everything that is wrong with the body */
    static WebhookBody read(Context context, Webhooks webhooks) {
        JsonNode body = object(context);
        List<ApiProblem.Field> wrong = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                wrong.add(unknown(name));
            }
        });
        String url = url(body.get("url"), webhooks, wrong);
        EventKinds kinds = kinds(body.get("kinds"), wrong);
        boolean active = active(body.get("active"), wrong);
        if (!wrong.isEmpty()) {
            throw Problems.invalidBody(wrong);
        }
        return new WebhookBody(url, kinds, active);
    }

    private static JsonNode object(Context context) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
        try {
            JsonNode body = STRICT.readTree(context.bodyAsBytes());
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
                "The body is not a JSON object. Send `{ \"url\": \"https://…\" }`.",
                "Le corps n'est pas un objet JSON. Envoyez `{ \"url\": \"https://…\" }`.");
    }

    private static ApiProblem.Field unknown(String name) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        return new ApiProblem.Field(
                pointer,
                new Text(
                        "`" + name + "` is not a field here. Known are `url`, `kinds`, `active`.",
                        "`" + name + "` n'est pas un champ ici. Sont connus `url`, `kinds`, `active`."));
    }

    private static String url(@Nullable JsonNode node, Webhooks webhooks, List<ApiProblem.Field> wrong) {
        if (node == null || !node.isTextual()) {
            wrong.add(new ApiProblem.Field(
                    "/url",
                    new Text(
                            "`url` is missing or no text. Give the address that events are to be posted to.",
                            "`url` manque ou n'est pas un texte. Donnez l'adresse où envoyer les événements.")));
            return "";
        }
        webhooks.complaint(node.textValue()).ifPresent(text -> wrong.add(new ApiProblem.Field("/url", text)));
        return node.textValue();
    }

    private static EventKinds kinds(@Nullable JsonNode node, List<ApiProblem.Field> wrong) {
        if (node == null || node.isNull()) {
            return EventKinds.EVERY;
        }
        if (!node.isArray() || node.size() > KINDS_MAX) {
            wrong.add(new ApiProblem.Field(
                    "/kinds",
                    new Text(
                            "`kinds` is a list of at most " + KINDS_MAX + " kinds of events. Leave it out for all.",
                            "`kinds` est une liste d'au plus " + KINDS_MAX
                                    + " types d'événements. Omettez-la pour tous.")));
            return EventKinds.EVERY;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String word = node.get(i).isTextual() ? node.get(i).textValue() : "";
            if (EventKinds.unknown(List.of(word)).isPresent()) {
                wrong.add(new ApiProblem.Field(
                        "/kinds/" + i, PushProblems.unknownKind(word).detail()));
            } else {
                words.add(word);
            }
        }
        return wrong.isEmpty() ? EventKinds.of(words) : EventKinds.EVERY;
    }

    private static boolean active(@Nullable JsonNode node, List<ApiProblem.Field> wrong) {
        if (node != null && !node.isBoolean()) {
            wrong.add(new ApiProblem.Field(
                    "/active",
                    new Text(
                            "`active` is neither `true` nor `false`. Leave it out for `true`.",
                            "`active` n'est ni `true` ni `false`. Omettez-le pour `true`.")));
        }
        return node == null || node.booleanValue();
    }
}

package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.web.operation.RequestId;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what was made: JSON, pages and problems, with their headers. */
public final class Answers {
    public static final String JSON = "application/json";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String PROBLEM = "application/problem+json";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String TYPES = "urn:boussole:problem:";

    private Answers() {}

    /** Writes a part of a JSON document. */
    public interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    /** A JSON object whose fields {@code fields} writes. */
    public static byte[] object(Writer fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** An answer that can be kept as long as it does not change: with its tag, or 304 when the asker has it already. */
    public static void tagged(Context context, byte[] body, String contentType, Language language) {
        tagged(context, Document.of(body), contentType, language);
    }

    /** The same for bytes whose tag is known. */
    static void tagged(Context context, Document document, String contentType, Language language) {
        String tag = tag(document.tag(), context.header("Accept-Encoding"));
        context.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept-Encoding, Accept-Language")
                .header("Content-Language", language.code());
        if (matches(context.header("If-None-Match"), tag)) {
            context.status(304);
        } else {
            context.contentType(contentType).result(document.bytes());
            if (plain(context.header("Accept-Encoding"))) {
                context.res().setContentLength(document.bytes().length);
            }
        }
    }

    /** Whether the bytes are sent as they are. */
    private static boolean plain(@Nullable String encodings) {
        return encodings == null || encodings.isBlank() || encodings.equals("identity");
    }

    /** An answer that no one may keep. */
    public static void fresh(Context context, int status, byte[] body, String contentType, Language language) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .header("Content-Language", language.code())
                .contentType(contentType)
                .result(body);
    }

    public static void problem(Context context, ApiProblem problem) {
        Language language = SpokenLanguage.orEnglish(context);
        problem.headers().forEach(context::header);
        fresh(context, problem.status(), object(json -> fields(json, context, problem, language)), PROBLEM, language);
    }

    /** The members of a problem; others may follow. */
    public static void fields(JsonGenerator json, Context context, ApiProblem problem, Language language)
            throws IOException {
        json.writeStringField("type", TYPES + problem.type());
        json.writeStringField("title", problem.title().in(language));
        json.writeNumberField("status", problem.status());
        json.writeStringField("detail", problem.detail().in(language));
        Optional<String> id = RequestId.of(context);
        if (id.isPresent()) {
            json.writeStringField("instance", RequestId.instance(id.get()));
        }
        if (!problem.fields().isEmpty()) {
            json.writeArrayFieldStart("errors");
            for (ApiProblem.Field field : problem.fields()) {
                json.writeStartObject();
                json.writeStringField("pointer", field.pointer());
                json.writeStringField("detail", field.detail().in(language));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Bytes that are compressed on the way are another representation: the tag tells them apart (RFC 9110, 8.8.3.3). */
    private static String tag(String hash, @Nullable String encodings) {
        if (encodings == null || plain(encodings)) {
            return '"' + hash + '"';
        }
        return '"' + hash + '-' + Integer.toHexString(encodings.hashCode()) + '"';
    }

    private static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}

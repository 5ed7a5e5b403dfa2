package dev.boussole.web.access;

import dev.boussole.service.access.RepeatedRequests;
import dev.boussole.service.access.Secrets;
import dev.boussole.store.access.StoredAnswer;
import dev.boussole.web.api.ApiRoutes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Idempotency-Key}: a request that is sent again is carried out once and answered the same. */
public final class Repeats {
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String ATTEMPT = "boussole.attempt";
    private static final String INSTEAD = "boussole.attempt.instead";
    private static final int KEY_MAX = 200;
    private static final List<String> KEPT_HEADERS =
            List.of("Location", "ETag", "Content-Language", "Cache-Control", "Vary");
    /** What changes nothing need not be remembered. */
    private static final List<String> CHANGES_NOTHING = List.of(
            "/advise",
            "/objectives/check",
            "/rules/check",
            "/rules/test",
            "/rules/diff",
            "/replay",
            "/experiments/plan",
            "/experiments/read");

    private final Optional<RepeatedRequests> requests;

    Repeats(Optional<RepeatedRequests> requests) {
        this.requests = requests;
    }

    /** An answer holds a secret: what is kept of it, and given when it is asked for again, is this. */
    public static void keepInstead(Context context, byte[] body) {
        context.attribute(INSTEAD, body);
    }

    void begin(Context context, Visitor visitor) {
        String key = context.header(HEADER);
        if (key == null || requests.isEmpty() || !changes(context)) {
            return;
        }
        if (!key.matches("[\\x21-\\x7E]{1," + KEY_MAX + "}")) {
            throw AccessProblems.badHeader(
                    HEADER,
                    "is not usable. Send 1 to " + KEY_MAX + " letters, digits and signs, for instance a UUID.",
                    "est inutilisable. Envoyez 1 à " + KEY_MAX + " lettres, chiffres et signes, par exemple un UUID.");
        }
        RepeatedRequests.Verdict verdict = requests.get().begin(visitor.key(), context.path(), key, hash(context));
        if (verdict instanceof RepeatedRequests.Begun begun) {
            context.attribute(ATTEMPT, begun.attempt());
        } else if (verdict instanceof RepeatedRequests.Answered answered) {
            replay(context, answered.answer());
        } else if (verdict instanceof RepeatedRequests.Running running) {
            throw AccessProblems.stillRunning(running.seconds());
        } else {
            throw AccessProblems.otherRequest();
        }
    }

    private static boolean changes(Context context) {
        String path = context.path();
        return context.method() == HandlerType.POST
                && path.startsWith(ApiRoutes.ROOT)
                && CHANGES_NOTHING.stream().noneMatch(path::endsWith);
    }

    private static byte[] hash(Context context) {
        MessageDigest digest = Secrets.digest();
        String type = context.contentType() == null ? "" : context.contentType().toLowerCase(Locale.ROOT);
        boolean parts = type.startsWith("multipart/form-data");
        add(digest, String.valueOf(context.queryString()));
        add(digest, parts ? "multipart/form-data" : type);
        if (parts) {
            addParts(digest, context);
        } else {
            digest.update(context.bodyAsBytes());
        }
        return digest.digest();
    }

    /** The parts themselves: the line between them is another one each time. */
    private static void addParts(MessageDigest digest, Context context) {
        new TreeMap<>(context.formParamMap()).forEach((name, values) -> {
            add(digest, name);
            values.forEach(value -> add(digest, value));
        });
        for (Map.Entry<String, List<UploadedFile>> field : new TreeMap<>(context.uploadedFileMap()).entrySet()) {
            for (UploadedFile file : field.getValue()) {
                add(digest, field.getKey());
                add(digest, file.filename());
                add(digest, String.valueOf(file.size()));
                add(digest, file);
            }
        }
    }

    private static void add(MessageDigest digest, UploadedFile file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = file.content()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void replay(Context context, StoredAnswer answer) {
        for (String line : answer.headers().lines().toList()) {
            String[] header = line.split(": ", 2);
            context.header(header[0], header[1]);
        }
        if (answer.contentType() != null) {
            context.contentType(answer.contentType());
        }
        context.status(answer.status())
                .header(REPLAYED, "true")
                .result(answer.body())
                .skipRemainingHandlers();
    }

    /** Keeps the answer before it is sent. */
    void after(Context context) {
        @Nullable UUID attempt = context.attribute(ATTEMPT);
        if (attempt == null || requests.isEmpty()) {
            return;
        }
        if (context.statusCode() >= 500) {
            requests.get().release(attempt);
            return;
        }
        requests.get().finish(attempt, answer(context));
    }

    private static StoredAnswer answer(Context context) {
        byte[] sent = result(context);
        byte @Nullable [] instead = context.attribute(INSTEAD);
        StringBuilder headers = new StringBuilder();
        for (String name : KEPT_HEADERS) {
            String value = context.res().getHeader(name);
            if (value != null) {
                headers.append(name).append(": ").append(value).append('\n');
            }
        }
        return new StoredAnswer(
                context.statusCode(),
                context.res().getContentType(),
                headers.toString(),
                instead == null ? sent : instead);
    }

    private static byte[] result(Context context) {
        try (InputStream result = context.resultInputStream()) {
            byte[] bytes = result == null ? new byte[0] : result.readAllBytes();
            context.result(bytes);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

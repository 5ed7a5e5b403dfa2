package dev.boussole.web.api.ruleset;

import dev.boussole.service.ruleset.DraftedFile;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Versions as {@code ETag} and {@code If-Match} write them. */
public final class Tags {
    private static final int BYTES = 8;

    private Tags() {}

    /** A draft has its number; a text in service has its digest, which no draft has. */
    public static String version(DraftedFile file) {
        String text = file.inService();
        return file.draft() != null
                ? String.valueOf(file.draft().version())
                : text == null ? "0" : "in-service-" + digest(text);
    }

    static String tag(Object version) {
        return "\"" + version + "\"";
    }

    /** Whether the request names this version; nothing when it names none. */
    static @Nullable Boolean matches(Context context, Object version) {
        String given = context.header("If-Match");
        if (given == null) {
            return null;
        }
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag(version)));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

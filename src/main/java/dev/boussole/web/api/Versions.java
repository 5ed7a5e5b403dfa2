package dev.boussole.web.api;

import dev.boussole.campaign.Text;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions as {@code ETag} and {@code If-Match} write them, so that nobody's change is lost (RFC 9110, 13.1.1). */
public final class Versions {
    private Versions() {}

    public static String tag(Object version) {
        return "\"" + version + "\"";
    }

    /** Whether the request names this version; null when it names none. */
    public static @Nullable Boolean matches(Context context, Object version) {
        String given = context.header("If-Match");
        if (given == null) {
            return null;
        }
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag(version)));
    }

    /**
     * @param required whether the request must say what it read
     * @throws ApiProblem 428 when it does not say, 412 when that is not what is there now
     */
    public static void require(Context context, Object version, boolean required) {
        @Nullable Boolean same = matches(context, version);
        if (same == null && required) {
            throw unconditional(version);
        }
        if (same != null && !same) {
            throw stale(version);
        }
    }

    public static ApiProblem unconditional(Object version) {
        String tag = tag(version);
        return new ApiProblem(
                428,
                "if-match-missing",
                new Text("Which version?", "Quelle version ?"),
                new Text(
                        "Say which version you edit: `If-Match: " + tag + "`, the `ETag` that you read.",
                        "Dites quelle version vous modifiez : `If-Match: " + tag + "`, l'`ETag` que vous avez lu."),
                List.of(),
                Map.of("ETag", tag));
    }

    /** @param version as it is now */
    public static ApiProblem stale(Object version) {
        String tag = tag(version);
        return new ApiProblem(
                412,
                "changed-meanwhile",
                new Text("Changed meanwhile", "Modifié entre-temps"),
                new Text(
                        "It is not what you read any more; it is at " + tag + " now. Read it again.",
                        "Ce n'est plus ce que vous avez lu ; c'en est à " + tag + ". Relisez-le."),
                List.of(),
                Map.of("ETag", tag));
    }
}

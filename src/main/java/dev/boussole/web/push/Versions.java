package dev.boussole.web.push;

import io.javalin.http.Context;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Nobody's change is lost: what is edited must be what was read (RFC 9110, 13.1.1). */
final class Versions {
    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @param required whether the request must say what it read
     * @throws dev.boussole.web.api.ApiProblem 428 when it does not say, 412 when that is not what is there now
     */
    static void require(Context context, int version, boolean required) {
        @Nullable String given = context.header("If-Match");
        if (given == null) {
            if (required) {
                throw PushProblems.unconditional(version);
            }
            return;
        }
        boolean same = Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(version)));
        if (!same) {
            throw PushProblems.stale(version);
        }
    }
}

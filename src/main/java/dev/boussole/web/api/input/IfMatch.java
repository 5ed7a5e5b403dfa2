package dev.boussole.web.api.input;

import dev.boussole.web.api.Versions;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that an edit is made from, as a number. */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");
    /** No version is so high: whoever names another tag means something that is not there. */
    private static final long NONE = Long.MAX_VALUE;

    private IfMatch() {}

    /**
     * The version that an edit of something that is there is made from; null for any ({@code *}).
     *
     * @throws dev.boussole.web.api.ApiProblem 428 when the request names none
     */
    static @Nullable Long version(Context context, long current) {
        String given = context.header("If-Match");
        if (given == null) {
            throw Versions.unconditional(current);
        }
        if (given.strip().equals("*")) {
            return null;
        }
        Matcher matcher = TAG.matcher(given.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : NONE;
    }
}

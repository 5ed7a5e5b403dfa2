package dev.boussole.web.api.decision;

import dev.boussole.web.api.Query;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts of requests that a database can be asked about. */
final class Plain {
    private static final int ID_MAX = 200;

    private Plain() {}

    /** Whether it has neither a NUL nor half of a surrogate pair. */
    static boolean is(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The id in the address; nothing for one that nothing can have. */
    static Optional<String> id(Context context) {
        return id(context.pathParam("id"));
    }

    static Optional<String> id(String id) {
        return is(id) && id.length() <= ID_MAX ? Optional.of(id) : Optional.empty();
    }

    static @Nullable String parameter(Query query, String name) {
        return query.text(name)
                .map(text -> {
                    if (!is(text)) {
                        throw DecisionProblems.unusableText(name);
                    }
                    return text;
                })
                .orElse(null);
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id in the parameter {@code cursor}. */
    static Optional<String> cursor(Query query) {
        return query.text("cursor").map(cursor -> {
            try {
                String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                if (is(id)) {
                    return id;
                }
            } catch (IllegalArgumentException notOurs) {
                throw DecisionProblems.badCursor();
            }
            throw DecisionProblems.badCursor();
        });
    }
}

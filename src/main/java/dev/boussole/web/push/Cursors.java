package dev.boussole.web.push;

import dev.boussole.web.api.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a list goes on: the last id, wrapped so that nobody builds on how it looks. */
final class Cursors {
    static final int LIMIT = 50;
    static final int LIMIT_MAX = 500;

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private Cursors() {}

    static int limit(Query query) {
        return query.whole("limit", 1, LIMIT_MAX, LIMIT);
    }

    static String of(Object id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(id).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> text(Query query) {
        return query.text("cursor").map(Cursors::unwrapped);
    }

    /** The number in the cursor, or one above all numbers. */
    static long before(Query query) {
        return text(query).map(Cursors::number).orElse(Long.MAX_VALUE);
    }

    private static long number(String text) {
        if (!ID.matcher(text).matches()) {
            throw PushProblems.badCursor();
        }
        return Long.parseLong(text);
    }

    private static String unwrapped(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf(0) < 0) {
                return text;
            }
        } catch (IllegalArgumentException notOurs) {
            throw PushProblems.badCursor();
        }
        throw PushProblems.badCursor();
    }
}

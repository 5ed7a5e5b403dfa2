package dev.boussole.web.api.input;

import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;

/** Where a page of a list begins. */
final class Cursors {
    private Cursors() {}

    /** @throws dev.boussole.web.api.ApiProblem when {@code cursor} was not given by us */
    static long of(Query query, long otherwise) {
        String text = query.text("cursor").orElse(null);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw Problems.badParameter(
                "`cursor` leads nowhere: start again without it, then follow `nextCursor`.",
                "`cursor` ne mène nulle part : recommencez sans lui, puis suivez `nextCursor`.");
    }
}

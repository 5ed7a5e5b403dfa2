package dev.boussole.web.access;

import dev.boussole.web.api.ApiRoutes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;

/** Requests that make the server work: a review, an import, a replay, a test of rules. */
final class Costly {
    private static final List<String> ENDINGS = List.of(
            "/advise",
            "/imports",
            "/replay",
            "/rules/check",
            "/rules/test",
            "/rules/diff",
            "/rulesets",
            "/activate",
            "/reviews",
            "/decisions",
            "/objectives/check",
            "/experiments/plan",
            "/experiments/read");

    private Costly() {}

    static boolean is(Context context) {
        String path = context.path();
        return context.method() == HandlerType.POST
                && path.startsWith(ApiRoutes.ROOT)
                && ENDINGS.stream().anyMatch(path::endsWith);
    }
}

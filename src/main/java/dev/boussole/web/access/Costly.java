package dev.boussole.web.access;

import dev.boussole.web.api.ApiRoutes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.regex.Pattern;

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

    /** Where a page reads files, tries rules or mails a report; a check as one types costs little. */
    private static final Pattern PAGES = Pattern.compile("/import/files|/import/preview/[^/]+/(?:columns|answers|take)"
            + "|/rules/edit/(?:tests|effect|past)|/rules/new|/report/send");

    private Costly() {}

    static boolean is(Context context) {
        String path = context.path();
        boolean program = path.startsWith(ApiRoutes.ROOT) && ENDINGS.stream().anyMatch(path::endsWith);
        return context.method() == HandlerType.POST
                && (program || PAGES.matcher(path).matches());
    }
}

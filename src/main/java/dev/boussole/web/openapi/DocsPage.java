package dev.boussole.web.openapi;

import dev.boussole.campaign.Language;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** {@code /docs}: the description in Swagger UI, out of our own jar. */
public final class DocsPage {
    /**
     * As strict as every other page, but for scripts of our own and requests to ourselves. Swagger UI draws its icons as
     * data; it sets styles by script only, which needs no exception.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final byte[] page;

    /** @param assets addresses of the files, by name: {@code swagger-ui.css swagger-ui.js docs.js icon.svg} */
    public DocsPage(java.util.function.UnaryOperator<String> assets) {
        page = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>API · Boussole</title>
                <link rel="icon" href="%s">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main id="docs"></main>
                <noscript><p>This page needs scripts. The description itself: <a href="/openapi.json">/openapi.json</a>.</p></noscript>
                <script src="%s"></script>
                <script src="%s"></script>
                </body>
                </html>
                """.formatted(
                        assets.apply("icon.svg"),
                        assets.apply("swagger-ui.css"),
                        assets.apply("swagger-ui.js"),
                        assets.apply("docs.js"))
                .getBytes(StandardCharsets.UTF_8);
    }

    void handle(Context context) {
        Query.of(context, "lang");
        context.header("Content-Security-Policy", POLICY);
        Answers.tagged(context, page, Answers.HTML, Language.EN);
    }
}

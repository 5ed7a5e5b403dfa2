package dev.boussole.web.openapi;

import dev.boussole.campaign.Language;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /openapi.json}, and {@code /docs} which shows it and lets it be tried. */
public final class OpenApiRoutes {
    private final String version;
    private final Supplier<Map<String, Role>> roles;
    private final DocsPage page;
    private byte @Nullable [] document;

    /**
     * @param version of the server
     * @param roles asked once, when all routes are known: the least role of each, {@code GET /path}
     */
    public OpenApiRoutes(String version, Supplier<Map<String, Role>> roles, DocsPage page) {
        this.version = version;
        this.roles = roles;
        this.page = page;
    }

    public void add(RoutesConfig routes) {
        routes.get("/openapi.json", this::document, Role.VIEWER);
        routes.get("/docs", page::handle, Role.VIEWER);
    }

    private void document(Context context) {
        Query.of(context, "lang");
        Answers.tagged(context, document(), Answers.JSON, Language.EN);
    }

    private synchronized byte[] document() {
        if (document == null) {
            document = Description.json(version, roles.get());
        }
        return document;
    }
}

package dev.boussole.web.push;

import dev.boussole.service.push.Webhooks;
import dev.boussole.service.push.mail.Digests;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import io.javalin.config.RoutesConfig;

/** Every route of this package. */
public final class PushRoutes {
    private PushRoutes() {}

    public static void add(
            RoutesConfig routes, EventStream events, Webhooks webhooks, Digests digests, Accounts accounts) {
        routes.get(ApiRoutes.ROOT + "/events", events::handle, Role.VIEWER);
        new WebhookRoutes(webhooks, accounts).add(routes);
        routes.get(ApiRoutes.ROOT + "/digests", new DigestList(digests, accounts)::handle, Role.VIEWER);
    }
}

package dev.boussole.web.api;

import dev.boussole.web.access.Role;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** Every route for programs. */
public final class ApiRoutes {
    public static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    public static void add(RoutesConfig routes, Desks desks) {
        CampaignRoutes campaigns = new CampaignRoutes(desks);
        routes.post(ROOT + "/advise", new Advise(desks)::handle, Role.VIEWER);
        routes.get(ROOT + "/campaigns", new CampaignList(desks)::handle, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}", campaigns::one, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}/recommendations", campaigns::recommendations, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}/why-not", campaigns::whyNot, Role.VIEWER);
        routes.get(ROOT + "/kpis", new KpiList(desks)::handle, Role.VIEWER);
        routes.get(ROOT + "/rules", new RuleList(desks)::handle, Role.VIEWER);
    }
}

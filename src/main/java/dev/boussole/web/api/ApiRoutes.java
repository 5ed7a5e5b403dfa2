package dev.boussole.web.api;

import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** Every route for programs. */
public final class ApiRoutes {
    public static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    public static void add(RoutesConfig routes, Desks desks) {
        CampaignRoutes campaigns = new CampaignRoutes(desks);
        routes.post(ROOT + "/advise", new Advise(desks)::handle);
        routes.get(ROOT + "/campaigns", new CampaignList(desks)::handle);
        routes.get(ROOT + "/campaigns/{id}", campaigns::one);
        routes.get(ROOT + "/campaigns/{id}/recommendations", campaigns::recommendations);
        routes.get(ROOT + "/campaigns/{id}/why-not", campaigns::whyNot);
        routes.get(ROOT + "/kpis", new KpiList(desks)::handle);
        routes.get(ROOT + "/rules", new RuleList(desks)::handle);
        routes.get("/health/live", Health::live);
        routes.get("/health/ready", new Health(desks)::ready);
    }
}

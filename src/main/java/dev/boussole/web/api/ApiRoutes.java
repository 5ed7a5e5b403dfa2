package dev.boussole.web.api;

import dev.boussole.web.state.Desk;
import io.javalin.config.RoutesConfig;

/** Every route for programs. */
public final class ApiRoutes {
    public static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    public static void add(RoutesConfig routes, Desk desk) {
        CampaignRoutes campaigns = new CampaignRoutes(desk);
        routes.post(ROOT + "/advise", new Advise(desk)::handle);
        routes.get(ROOT + "/campaigns", new CampaignList(desk)::handle);
        routes.get(ROOT + "/campaigns/{id}", campaigns::one);
        routes.get(ROOT + "/campaigns/{id}/recommendations", campaigns::recommendations);
        routes.get(ROOT + "/campaigns/{id}/why-not", campaigns::whyNot);
        routes.get(ROOT + "/kpis", new KpiList(desk)::handle);
        routes.get(ROOT + "/rules", new RuleList(desk)::handle);
        routes.get("/health/live", Health::live);
        routes.get("/health/ready", new Health(desk)::ready);
    }
}

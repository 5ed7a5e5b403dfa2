package dev.boussole.web.api;

import dev.boussole.service.Service;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.decision.DecisionRoutes;
import dev.boussole.web.api.decision.RecommendationRoutes;
import dev.boussole.web.api.input.InputRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** Every route for programs. */
public final class ApiRoutes {
    public static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    public static void add(RoutesConfig routes, Desks desks, Service service) {
        Recommendations recommendations = service.recommendations();
        InputRoutes.add(routes, desks, service);
        RecommendationRoutes lives = new RecommendationRoutes(desks, recommendations);
        CampaignRoutes campaigns = new CampaignRoutes(desks, recommendations, lives);
        routes.post(ROOT + "/advise", new Advise(desks)::handle, Role.VIEWER);
        routes.get(ROOT + "/campaigns", new CampaignList(desks, recommendations)::handle, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}", campaigns::one, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}/recommendations", campaigns::recommendations, Role.VIEWER);
        routes.get(ROOT + "/campaigns/{id}/why-not", campaigns::whyNot, Role.VIEWER);
        routes.get(ROOT + "/kpis", new KpiList(desks)::handle, Role.VIEWER);
        routes.get(ROOT + "/rules", new RuleList(desks)::handle, Role.VIEWER);
        routes.post(ROOT + "/decisions", new Decide(desks)::handle, Role.MARKETER);
        DecisionRoutes.add(
                routes, desks, lives, service.decisions(), recommendations, service.replays(), service.clock());
    }
}

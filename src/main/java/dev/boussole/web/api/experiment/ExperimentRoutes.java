package dev.boussole.web.api.experiment;

import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** {@code /experiments}. Nothing is stored. */
public final class ExperimentRoutes {
    private static final String EXPERIMENTS = ApiRoutes.ROOT + "/experiments";

    private ExperimentRoutes() {}

    public static void add(RoutesConfig routes, Desks desks, Rulesets rulesets) {
        routes.post(EXPERIMENTS + "/plan", PlanRoute::handle, Role.VIEWER);
        routes.post(EXPERIMENTS + "/read", new ReadRoute(desks, rulesets)::handle, Role.VIEWER);
    }
}

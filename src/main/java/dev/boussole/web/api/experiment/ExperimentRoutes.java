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

    /** Planning a test needs no rules. */
    public static void addPlan(RoutesConfig routes) {
        routes.post(EXPERIMENTS + "/plan", PlanRoute::handle, Role.VIEWER);
    }

    /** Reading one asks the rules what to do about it. */
    public static void addRead(RoutesConfig routes, Desks desks, Rulesets rulesets) {
        routes.post(EXPERIMENTS + "/read", new ReadRoute(desks, rulesets)::handle, Role.VIEWER);
    }
}

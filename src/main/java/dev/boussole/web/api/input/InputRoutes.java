package dev.boussole.web.api.input;

import dev.boussole.service.Service;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** The routes of this package. */
public final class InputRoutes {
    private static final String IMPORTS = ApiRoutes.ROOT + "/imports";
    private static final String OBJECTIVES = ApiRoutes.ROOT + "/objectives";
    private static final String ACCOUNTS = ApiRoutes.ROOT + "/accounts";

    private InputRoutes() {}

    public static void add(RoutesConfig routes, Desks desks, Service service) {
        ImportRoutes imports = new ImportRoutes(desks, service);
        routes.post(IMPORTS, imports::take, Role.MARKETER);
        routes.get(IMPORTS, imports::list, Role.VIEWER);
        routes.get(IMPORTS + "/{id}", imports::one, Role.VIEWER);
        routes.post(IMPORTS + "/{id}/undo", imports::undo, Role.MARKETER);
        ObjectiveRoutes objectives = new ObjectiveRoutes(desks, service.inputs().objectives());
        routes.get(OBJECTIVES, objectives::list, Role.VIEWER);
        routes.post(OBJECTIVES + "/check", objectives::check, Role.VIEWER);
        routes.get(OBJECTIVES + "/{id}", objectives::one, Role.VIEWER);
        routes.put(OBJECTIVES + "/{id}", objectives::put, Role.MARKETER);
        routes.delete(OBJECTIVES + "/{id}", objectives::delete, Role.MARKETER);
        AccountRoutes accounts = new AccountRoutes(service);
        routes.get(ACCOUNTS, accounts::list, Role.VIEWER);
        routes.get(ACCOUNTS + "/{id}", accounts::one, Role.VIEWER);
        routes.put(ACCOUNTS + "/{id}", accounts::put, Role.PUBLISHER);
    }
}

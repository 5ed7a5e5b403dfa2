package dev.boussole.web;

import dev.boussole.web.access.Role;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.Map;
import java.util.TreeMap;

/** Which role each route asks for, as the router has it. */
final class Routes {
    private Routes() {}

    /** {@code GET /path} and the least role that may use it, filters left out. */
    static Map<String, Role> of(InternalRouter router) {
        Map<String, Role> roles = new TreeMap<>();
        for (ParsedEndpoint one : router.allHttpHandlers()) {
            if (one.endpoint.method.isHttpMethod()) {
                Roles named = one.endpoint.metadata(Roles.class);
                Role least = named == null
                        ? Role.ANYONE
                        : named.getRoles().stream()
                                .filter(Role.class::isInstance)
                                .map(Role.class::cast)
                                .min(Role::compareTo)
                                .orElse(Role.ANYONE);
                roles.put(one.endpoint.method.name() + " " + one.endpoint.path, least);
            }
        }
        return roles;
    }
}

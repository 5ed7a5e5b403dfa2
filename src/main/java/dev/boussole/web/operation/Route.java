package dev.boussole.web.operation;

import dev.boussole.service.Account;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;

/**
 * Which route took a request, for whom.
 *
 * @param pattern {@code /api/v1/campaigns/{id}}
 */
record Route(String pattern, String actor, String account) {
    static final String ATTRIBUTE = "boussole.route";
    static final String NONE = "-";
    static final Route UNKNOWN = new Route(RequestSummary.UNKNOWN, NONE, NONE);

    static Route of(Context context) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        Caller caller = Caller.of(context);
        String named = context.queryParam("account");
        return new Route(
                endpoint == null ? RequestSummary.UNKNOWN : endpoint.path,
                caller.role() == Role.ANYONE ? NONE : caller.actor().name(),
                named != null && Account.isId(named) ? named : NONE);
    }
}

package dev.boussole.web.api.decision;

import dev.boussole.service.decision.Decisions;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.Replays;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** Every route about decisions and recommendations. */
public final class DecisionRoutes {
    private DecisionRoutes() {}

    public static void add(
            RoutesConfig routes,
            Desks desks,
            RecommendationRoutes lives,
            Decisions decisions,
            Recommendations recommendations,
            Replays replays,
            Clock clock) {
        String root = ApiRoutes.ROOT;
        routes.get(root + "/recommendations", lives::list, Role.VIEWER);
        routes.get(root + "/recommendations/{id}", lives::one, Role.VIEWER);
        AnswerRoutes answers = new AnswerRoutes(desks, recommendations, clock);
        routes.post(root + "/recommendations/{id}/apply", answers::apply, Role.MARKETER);
        routes.post(root + "/recommendations/{id}/dismiss", answers::dismiss, Role.MARKETER);
        routes.post(root + "/recommendations/{id}/snooze", answers::snooze, Role.MARKETER);
        routes.post(root + "/recommendations/{id}/reopen", answers::reopen, Role.MARKETER);
        routes.post(root + "/recommendations/{id}/assign", answers::assign, Role.MARKETER);
        routes.post(root + "/recommendations/{id}/comment", answers::comment, Role.MARKETER);
        LedgerRoutes ledger = new LedgerRoutes(desks, decisions, replays);
        routes.get(root + "/decisions", ledger::list, Role.VIEWER);
        routes.get(root + "/decisions/{id}", ledger::one, Role.VIEWER);
        routes.get(root + "/decisions/{id}/shadow", ledger::shadow, Role.STRATEGIST);
        routes.post(root + "/decisions/{id}/replay", ledger::replay, Role.VIEWER);
        routes.get(root + "/rules/scorecard", new Scorecard(desks, recommendations)::handle, Role.VIEWER);
    }
}

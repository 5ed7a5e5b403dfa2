package dev.boussole.web.api.ruleset;

import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;

/** {@code /rules} and {@code /rulesets}, but for the list of rules. */
public final class RuleRoutes {
    private static final String RULES = ApiRoutes.ROOT + "/rules";
    private static final String RULESETS = ApiRoutes.ROOT + "/rulesets";

    private RuleRoutes() {}

    /** To be added behind any other route below {@code /rules}: {@code /rules/{id}} takes what no other takes. */
    public static void add(RoutesConfig routes, Desks desks, Rulesets rulesets, Bench bench) {
        Drafts drafts = rulesets.drafts();
        Workshop workshop = new Workshop(rulesets, drafts);
        Books books = new Books(desks, rulesets, drafts);
        FileRoutes files = new FileRoutes(books, drafts);
        TryRoutes trying = new TryRoutes(books, workshop, bench, desks);
        RulesetRoutes sets = new RulesetRoutes(books, rulesets, workshop, bench);
        routes.get(RULES + "/files", files::list, Role.VIEWER);
        for (String path : new String[] {"/files/{name}", "/files/{topic}/{name}"}) {
            routes.get(RULES + path, files::get, Role.VIEWER);
            routes.put(RULES + path, files::put, Role.STRATEGIST);
            routes.delete(RULES + path, files::delete, Role.STRATEGIST);
        }
        routes.post(RULES + "/check", trying::check, Role.STRATEGIST);
        routes.post(RULES + "/test", trying::test, Role.STRATEGIST);
        routes.post(RULES + "/diff", trying::diff, Role.STRATEGIST);
        routes.get(RULES + "/vocabulary", new RuleVocabulary(books)::handle, Role.VIEWER);
        routes.get(RULES + "/{id}", new OneRule(books)::handle, Role.VIEWER);
        routes.get(RULESETS, sets::history, Role.VIEWER);
        routes.post(RULESETS, sets::publish, Role.PUBLISHER);
        routes.post(RULESETS + "/{hash}/activate", sets::activate, Role.PUBLISHER);
    }
}

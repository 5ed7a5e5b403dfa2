package dev.boussole.web.page.rule;

import dev.boussole.campaign.Text;
import dev.boussole.rulebook.workshop.RuleSheet;
import dev.boussole.service.Service;
import dev.boussole.service.decision.LastMonth;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Checkups;
import dev.boussole.service.ruleset.EditedRules;
import dev.boussole.service.ruleset.FileHistory;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /rules}: the rules in service, how they are and what they say. */
public final class RuleRoutes {
    private static final Currency EURO = Currency.getInstance("EUR");

    private static final int LIVES = 12;

    private final Site site;
    private final Rulesets rulesets;
    private final Recommendations recommendations;
    private final LastMonth months;
    private final Checkups checkups = new Checkups();
    private final FileHistory files;
    private final Workshop workshop;
    private final Bench bench;
    private final Clock clock;

    /** @param bench where drafts are tried */
    public RuleRoutes(Site site, Rulesets rulesets, Service service, Bench bench) {
        this.site = site;
        this.rulesets = rulesets;
        this.recommendations = service.recommendations();
        this.months = new LastMonth(service.database());
        this.files = new FileHistory(rulesets);
        this.workshop = new Workshop(rulesets, rulesets.drafts());
        this.bench = bench;
        this.clock = service.clock();
    }

    /** To be added behind every other page below {@code /rules}: {@code /rules/{id}} takes what no other takes. */
    public void add(RoutesConfig routes) {
        routes.get("/rules", this::list, Role.VIEWER);
        new ThresholdRoutes(site, rulesets, workshop, bench, clock).add(routes);
        new PublishRoutes(site, rulesets, workshop, files, bench, clock).add(routes);
        new HistoryRoutes(site, rulesets, workshop, files, bench).add(routes);
        routes.get("/rules/{id}", this::sheet, Role.VIEWER);
    }

    private void list(Context context) {
        Visit visit = site.visit(context, Section.RULES, RuleFilter.PARAMETERS);
        RuleFilter filter = RuleFilter.of(visit.query());
        List<Draft> drafts = rulesets.drafts().all();
        Rulebook rulebook = rulebook(visit, drafts);
        visit.show(
                "rule/list.jte",
                RuleListPages.of(
                        rulebook,
                        filter,
                        drafts.size(),
                        visit.frame(visit.labels().of("rule.title"), filter.query(), "rule.css"),
                        words(visit)));
    }

    private void sheet(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        String id = context.pathParam("id");
        Rulebook rulebook = rulebook(visit, rulesets.drafts().all());
        Served served = rulebook.served();
        RuleSheet sheet = RuleSheet.of(served.book(), served.files(), id).orElseThrow(() -> noRule(id));
        Words words = words(visit);
        RuleSheetPages.Known known = new RuleSheetPages.Known(
                sheet,
                visit.desk().last().map(Snapshot::review).orElse(null),
                recommendations.page(visit.account(), new LifeFilter(null, null, null, id, null), null, LIVES),
                files.of(sheet.rule().guidance().source().file()),
                zone(visit));
        visit.show(
                "rule/sheet.jte",
                RuleSheetPages.of(
                        rulebook,
                        known,
                        visit.frame(RuleWords.title(visit.labels(), served.book(), sheet.rule()), "", "rule.css"),
                        words));
    }

    private static ApiProblem noRule(String id) {
        return new ApiProblem(
                404,
                "unknown-rule",
                new Text("No such rule", "Pas de telle règle"),
                new Text(
                        "There is no rule `" + id
                                + "` in the rulebook in service. The list of rules has those that there are.",
                        "Il n'y a pas de règle `" + id
                                + "` dans le recueil en service. La liste des règles montre celles qu'il contient."));
    }

    /** The time zone of the account. */
    static ZoneId zone(Visit visit) {
        return visit.desk()
                .last()
                .map(now -> now.workspace().account().timeZone())
                .orElse(ZoneOffset.UTC);
    }

    private Rulebook rulebook(Visit visit, List<Draft> drafts) {
        Served served = served();
        LocalDate today = LocalDate.now(clock);
        Map<String, RuleScore> scores = new HashMap<>();
        recommendations.scores(visit.account()).forEach(score -> scores.put(score.rule(), score));
        return new Rulebook(
                served,
                EditedRules.of(served, drafts),
                checkups.of(served, today),
                months.of(visit.account()).orElse(null),
                scores);
    }

    /** No page of the rulebook shows money, but sentences of rules may. */
    static Words words(Visit visit) {
        Currency currency = visit.desk()
                .last()
                .map(now -> now.workspace().account().currency())
                .orElse(EURO);
        return new Words(visit.labels(), currency);
    }

    private Served served() {
        site.desks().ruleset();
        return rulesets.served().orElseThrow(Problems::rulesBuilding);
    }
}

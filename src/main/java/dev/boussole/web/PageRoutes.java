package dev.boussole.web;

import dev.boussole.service.Service;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.campaign.CampaignRoutes;
import dev.boussole.web.page.campaign.KnownFacts;
import dev.boussole.web.page.channel.ChannelRoutes;
import dev.boussole.web.page.intake.IntakeRoutes;
import dev.boussole.web.page.kpi.KpiRoutes;
import dev.boussole.web.page.objective.ObjectiveRoutes;
import dev.boussole.web.page.recommendation.RecommendationRoutes;
import dev.boussole.web.page.report.ReportRoutes;
import dev.boussole.web.page.rule.RuleRoutes;
import dev.boussole.web.page.rule.editor.EditorRoutes;
import dev.boussole.web.page.test.TestRoutes;
import dev.boussole.web.page.week.WeekRoutes;
import io.javalin.config.RoutesConfig;

/** Every page. */
final class PageRoutes {
    private PageRoutes() {}

    /** @param bench where drafts of rules are tried */
    static void add(RoutesConfig routes, Site site, Service service, Bench bench) {
        new WeekRoutes(site, service.recommendations(), service.clock()).add(routes);
        new KpiRoutes(site).add(routes);
        new ReportRoutes(site, service).add(routes);
        KnownFacts facts = new KnownFacts();
        new CampaignRoutes(site, service.recommendations(), facts).add(routes);
        new RecommendationRoutes(site, service, facts).add(routes);
        new ChannelRoutes(site).add(routes);
        new ObjectiveRoutes(site, service.inputs().objectives()).add(routes);
        new TestRoutes(site, service.rules()).add(routes);
        if (service.rules() instanceof Rulesets rulesets) {
            new EditorRoutes(site, service, rulesets, bench).add(routes);
            // last: /rules/{id} takes what no other page takes
            new RuleRoutes(site, rulesets, service, bench).add(routes);
        }
        new IntakeRoutes(site, service).add(routes);
    }
}

package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.decision.Life;
import dev.boussole.recommendation.Guidance;
import dev.boussole.report.Lives;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Problems;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.state.ActiveAdvice;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /campaigns} and {@code /campaigns/{id}}. */
public final class CampaignRoutes {
    private static final int PAGES_MAX = 100_000;
    private static final int LIVES_SHOWN = 40;
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::key).toList();
    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::key).toList();
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Standing::key).toList();

    private final Site site;
    private final Recommendations recommendations;
    private final KnownFacts facts;

    public CampaignRoutes(Site site, Recommendations recommendations, KnownFacts facts) {
        this.site = site;
        this.facts = facts;
        this.recommendations = recommendations;
    }

    public void add(RoutesConfig routes) {
        routes.get("/campaigns", this::list, Role.VIEWER);
        routes.get("/campaigns/{id}", this::one, Role.VIEWER);
    }

    private void list(Context context) {
        site.open(context, Section.CAMPAIGNS, List.of("q", "channel", "objective", "state", "page"), this::list);
    }

    private void list(Visit visit, Snapshot now) {
        CampaignList.Wanted wanted = new CampaignList.Wanted(
                visit.query().text("q").map(String::strip).orElse(""),
                visit.query().oneOf("channel", CHANNELS).flatMap(Channel::of).orElse(null),
                visit.query().oneOf("objective", GOALS).flatMap(Goal::of).orElse(null),
                visit.query()
                        .oneOf("state", STANDINGS)
                        .map(CampaignRoutes::standing)
                        .orElse(null),
                visit.query().whole("page", 1, PAGES_MAX, 1));
        Review review = now.review();
        String rest = wanted.query() + (wanted.page() == 1 ? "" : "&page=" + wanted.page());
        String title =
                visit.labels().of("campaign.title") + " · " + review.account().name();
        CampaignList list = new CampaignList(
                now,
                review,
                recommendations.lives(visit.account()),
                visit.words(review.account()),
                visit.frame(title, rest, "campaign.css"));
        visit.show("campaign/list.jte", list.page(wanted));
    }

    private static @Nullable Standing standing(String key) {
        return Arrays.stream(Standing.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void one(Context context) {
        site.open(context, Section.CAMPAIGNS, List.of("asOf", "rule"), this::one);
    }

    private void one(Visit visit, Snapshot now) {
        String id = visit.context().pathParam("id");
        Optional<LocalDate> wanted = visit.query().date("asOf");
        LocalDate asOf = wanted.orElse(now.asOf());
        Review review = visit.desk().review(now, asOf);
        CampaignAdvice whole = review.campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.noCampaign(id));
        Campaign campaign = whole.campaign();
        Lives lives = recommendations.lives(visit.account());
        CampaignAdvice advice = ActiveAdvice.of(whole, lives);
        Words words = visit.words(review.account());
        Optional<String> rule = visit.query().text("rule");
        String rest = wanted.map(day -> "&asOf=" + day).orElse("")
                + rule.map(one -> "&rule=" + CampaignList.path(one)).orElse("");
        Frame frame = visit.frame(campaign.name(), rest, "campaign.css");
        CampaignCharts charts =
                new CampaignCharts(now.workspace(), now.ruleset().ownKpis(), campaign, asOf, visit.language());
        WhyNots whyNots = new WhyNots(words, now.ruleset());
        List<Life> known =
                recommendations.page(visit.account(), new LifeFilter(null, id, null, null, null), null, LIVES_SHOWN);
        CampaignPage page = new CampaignPages(review, advice, charts, words, frame)
                .page(
                        lives,
                        hasParts(now, campaign) ? facts.of(now, asOf, id) : Optional.empty(),
                        new Timeline(words, frame)
                                .of(
                                        CampaignCharts.changes(now.workspace(), campaign, asOf),
                                        known,
                                        life -> recommendations.history(visit.account(), life)),
                        whyNots.groups(rule.orElse(null)),
                        rule.map(one -> whyNot(now, asOf, whole, one, whyNots)).orElse(null));
        visit.show("campaign/one.jte", page);
    }

    /** Letters are parts by their days. */
    private static boolean hasParts(Snapshot now, Campaign campaign) {
        return campaign.channel() == Channel.EMAIL
                || now.workspace().history().scopesOf(campaign.id()).size() > 1;
    }

    private WhyNotPart whyNot(Snapshot now, LocalDate asOf, CampaignAdvice campaign, String wanted, WhyNots whyNots) {
        Guidance rule = now.ruleset().rules().stream()
                .filter(one -> one.id().equals(wanted) || wanted.equalsIgnoreCase(one.code()))
                .findFirst()
                .orElseThrow(() -> Problems.noRule(wanted));
        String id = campaign.campaign().id();
        WhyNotAnswer answer = facts.of(now, asOf)
                .flatMap(known -> now.ruleset().whyNot(known, id, rule))
                .orElseGet(() -> now.ruleset().whyNot(now.workspace(), asOf, id, rule));
        return whyNots.of(rule, answer, campaign.advice());
    }
}

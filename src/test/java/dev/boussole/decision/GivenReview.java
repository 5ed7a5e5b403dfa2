package dev.boussole.decision;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Score;
import dev.boussole.recommendation.Verb;
import dev.boussole.recommendation.Watch;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A review of a day, said in a few words. Ids of recommendations are {@code rule@scope}. */
public final class GivenReview {
    public static final Account ACCOUNT = new Account(
            "Test", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"), Language.FR, null, null, 7, null);

    private final LocalDate asOf;
    private final Map<String, List<Recommendation>> said = new LinkedHashMap<>();
    private final Map<String, List<HeldBack>> held = new LinkedHashMap<>();
    private final Map<String, List<Abstention>> abstained = new LinkedHashMap<>();
    private final Map<String, List<Attainment>> kpis = new LinkedHashMap<>();
    private String id;
    private double percent = 15;

    private GivenReview(LocalDate asOf) {
        this.asOf = asOf;
        this.id = "d-" + asOf;
    }

    public static GivenReview on(String day) {
        return on(LocalDate.parse(day));
    }

    public static GivenReview on(LocalDate day) {
        return new GivenReview(day);
    }

    public GivenReview id(String decision) {
        id = decision;
        return this;
    }

    /** How much the next recommendations ask for. */
    public GivenReview percent(double size) {
        percent = size;
        return this;
    }

    /** A campaign about which nothing is said. */
    public GivenReview campaign(String campaign) {
        said.computeIfAbsent(campaign, absent -> new ArrayList<>());
        return this;
    }

    public GivenReview says(String rule, String campaign) {
        return says(rule, Lever.CRE, campaign);
    }

    public GivenReview says(String rule, Lever lever, String campaign) {
        campaign(campaign);
        List<Recommendation> list = said.getOrDefault(campaign, new ArrayList<>());
        list.add(new Recommendation(
                rule + "@" + campaign,
                guidance(rule, lever),
                campaign,
                campaign,
                list.size() + 1,
                new Score(lever.stage(), 0, 100 - list.size(), 0.8, 2),
                new Action(Verb.REFRESH, "creative", 7, percent, null, null),
                new Messages(
                        new Text("Refresh the creative", "Renouvelez les créations"),
                        new Text("It is worn.", "Elle est usée."),
                        new Text("Put three new ones online.", "Mettez-en trois nouvelles en ligne.")),
                List.of(new Evidence("Campaign.frequency", 4.2, "frequency.value > 3.5", 43147.0, window())),
                null,
                null,
                new Watch(Kpi.CTR, asOf.plusDays(14)),
                new Text("Frequency under 3.5.", "Répétition sous 3,5."),
                List.of(),
                asOf,
                asOf.plusDays(14)));
        return this;
    }

    public GivenReview holdsBack(String rule, String campaign, String by) {
        campaign(campaign);
        held.computeIfAbsent(campaign, absent -> new ArrayList<>())
                .add(new HeldBack(
                        guidance(rule, Lever.CRE),
                        campaign,
                        by.isEmpty() ? null : by,
                        new Text("One at a time.", "Un à la fois.")));
        return this;
    }

    public GivenReview abstains(String rule, String campaign) {
        campaign(campaign);
        abstained
                .computeIfAbsent(campaign, absent -> new ArrayList<>())
                .add(new Abstention(
                        guidance(rule, Lever.CRE),
                        campaign,
                        "clicks",
                        100L,
                        null,
                        new Text("Too thin.", "Trop peu de données.")));
        return this;
    }

    /** A click-through rate over the 28 days before the review. */
    public GivenReview ctr(String campaign, double clicks, double impressions) {
        return kpi(campaign, rate(Kpi.CTR, clicks, impressions, window()), 0.006);
    }

    public GivenReview kpi(String campaign, KpiValue value, double reference) {
        campaign(campaign);
        kpis.computeIfAbsent(campaign, absent -> new ArrayList<>())
                .add(new Attainment(value, new Reference(Reference.Kind.TARGET, reference, "goal"), null));
        return this;
    }

    public static KpiValue rate(Kpi kpi, double successes, double n, Period window) {
        Interval interval = Wilson.interval(successes, n, 0.95);
        return new KpiValue(kpi, window, successes / n, interval, n, successes, true, null);
    }

    private Period window() {
        return Period.ending(asOf.minusDays(1), 28);
    }

    public static Guidance guidance(String rule, Lever lever) {
        return new Guidance(
                rule,
                "A07",
                lever,
                Priority.HIGH,
                List.of(),
                Kpi.CTR,
                14,
                Set.of(),
                Set.of(),
                false,
                false,
                null,
                null,
                Set.of(),
                Set.of(),
                new Source("creative/fatigue.drl", 3));
    }

    public Review review() {
        List<CampaignAdvice> campaigns = new ArrayList<>();
        said.forEach((campaign, list) -> campaigns.add(new CampaignAdvice(
                named(campaign),
                kpis.getOrDefault(campaign, List.of()),
                new Advice(
                        list, held.getOrDefault(campaign, List.of()), abstained.getOrDefault(campaign, List.of())))));
        return new Review(asOf, id, "sha256:3f2a91", ACCOUNT, campaigns, Advice.NONE, List.of(), List.of(), 12);
    }

    private static Campaign named(String id) {
        return new Campaign(id, "Campaign " + id, "meta_ads", Channel.PAID_SOCIAL, Goal.SALES, null, null, null);
    }

    /** A workspace with the campaigns of a review and no rows. */
    public static Workspace workspace(Review review) {
        return new Workspace(
                ACCOUNT,
                review.campaigns().stream().map(CampaignAdvice::campaign).toList(),
                List.of(),
                List.of(),
                List.of(),
                PerformanceHistory.builder().build(),
                List.of());
    }
}

package dev.boussole.report;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Criterion;
import dev.boussole.objective.Judgement;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Overall;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Verdict;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.Priority;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Score;
import dev.boussole.recommendation.Symptom;
import dev.boussole.recommendation.Verb;
import dev.boussole.recommendation.Watch;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small review with one of everything: advice, what is held back, an abstention, a healthy campaign, an objective. */
public final class Reviews {
    public static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    public static final Period WINDOW = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 24));
    private static final Currency EUR = Currency.getInstance("EUR");

    private Reviews() {}

    public static Review review() {
        return review(List.of(tired(), thin(), healthy()));
    }

    public static Review review(List<CampaignAdvice> campaigns) {
        return new Review(
                AS_OF,
                "d-1",
                "sha256:3f2a91",
                account(),
                campaigns,
                Advice.NONE,
                List.of(objective()),
                List.of(new Problem(
                        Problem.Severity.WARNING,
                        Problem.Kind.IMPOSSIBLE,
                        new Source("march.csv", 17),
                        "clicks",
                        "spring-social",
                        new Text("`march.csv`, line 17: set aside.", "`march.csv`, ligne 17 : écartée."))),
                412);
    }

    public static Account account() {
        return new Account("Atelier Lumière", EUR, ZoneId.of("Europe/Paris"), Language.EN, 0.55, null, 7, "home");
    }

    static CampaignAdvice tired() {
        Campaign campaign = campaign("spring-social", "Printemps, <Meta>", Channel.PAID_SOCIAL, Goal.SALES);
        return new CampaignAdvice(
                campaign,
                List.of(ctr(), frequency(), impressions()),
                new Advice(
                        List.of(refresh(campaign.id())),
                        List.of(new HeldBack(
                                guidance("budget.scale", "A06", Lever.BUD, Priority.MEDIUM),
                                campaign.id(),
                                "creative.fatigue",
                                new Text("One change at a time.", "Un changement à la fois."))),
                        List.of()));
    }

    static CampaignAdvice thin() {
        Campaign campaign = campaign("small-search", "=Small search", Channel.PAID_SEARCH, Goal.LEADS);
        return new CampaignAdvice(
                campaign,
                List.of(),
                new Advice(
                        List.of(),
                        List.of(),
                        List.of(new Abstention(
                                guidance("creative.low-ctr", "A02", Lever.CRE, Priority.MEDIUM),
                                campaign.id(),
                                "clicks",
                                1240L,
                                LocalDate.of(2026, 11, 9),
                                new Text(
                                        "Collect 1,240 more clicks, about 9 November 2026.",
                                        "Recueillez encore 1 240 clics, vers le 9 novembre 2026.")))));
    }

    static CampaignAdvice lacking() {
        Campaign campaign = campaign("letters", "Letters", Channel.EMAIL, Goal.SALES);
        return new CampaignAdvice(
                campaign,
                List.of(),
                new Advice(
                        List.of(),
                        List.of(),
                        List.of(new Abstention(
                                guidance("email.subject", "M02", Lever.MAIL, Priority.MEDIUM),
                                campaign.id(),
                                "opens by mail client",
                                null,
                                null,
                                new Text(
                                        "Bring the opens by mail client.",
                                        "Fournissez les ouvertures par messagerie.")))));
    }

    static CampaignAdvice healthy() {
        return new CampaignAdvice(
                campaign("brand", "Brand", Channel.PAID_SEARCH, Goal.SALES), List.of(ctr()), Advice.NONE);
    }

    static Campaign campaign(String id, String name, Channel channel, Goal goal) {
        return new Campaign(id, name, null, channel, goal, null, null, 30000.0);
    }

    static Attainment ctr() {
        KpiValue value = new KpiValue(
                Kpi.CTR,
                WINDOW,
                0.00419931,
                new Interval(0.0039, 0.00451234567),
                181220,
                761,
                true,
                new Trend(
                        new Period(WINDOW.from().minusDays(28), WINDOW.to().minusDays(28)), 0.0061, -0.31, 1e-9, 900));
        return new Attainment(value, new Reference(Reference.Kind.TARGET, 0.006, "ctr-q4"), 1e-8);
    }

    static Attainment frequency() {
        return new Attainment(new KpiValue(Kpi.FREQUENCY, WINDOW, 4.2, null, 43147, 43147, true, null), null, null);
    }

    static Attainment impressions() {
        KpiValue value = new KpiValue(Kpi.IMPRESSIONS, WINDOW, 12181220, null, 24, 24, true, null);
        return new Attainment(value, new Reference(Reference.Kind.PAST, 1e7, null), null);
    }

    static Recommendation refresh(String campaign) {
        return new Recommendation(
                "r-1",
                guidance("creative.fatigue", "A07", Lever.CRE, Priority.HIGH),
                campaign,
                campaign,
                1,
                new Score(5, 0, 2030.96, 0.8, 2),
                new Action(Verb.REFRESH, "creative", 7, null, null, null),
                new Messages(
                        new Text("Refresh the creative", "Renouvelez les créations"),
                        new Text(
                                "Each person has seen it 4.2 times and CTR fell.",
                                "Chacun l'a vue 4,2 fois et le CTR a baissé."),
                        new Text("Replace the \"worn\" ads.", "Remplacez les annonces « usées ».")),
                List.of(
                        new Evidence("Campaign.frequency", 4.2, "frequency.value > 3.5", 43147.0, WINDOW),
                        new Evidence("Campaign.ctr", -0.31, "ctr.falling", 181220.0, WINDOW),
                        new Evidence("Campaign.channel", "paid_social", "channel == PAID_SOCIAL", null, null)),
                new Impact(
                        "conversions",
                        11,
                        34.123456789,
                        61,
                        Money.of(1190, EUR),
                        new Text("CTR back to its own past.", "CTR revenu à son passé.")),
                Money.zero(EUR),
                new Watch(Kpi.CTR, LocalDate.of(2026, 11, 14)),
                new Text("Frequency under 3.5.", "Répétition sous 3,5."),
                List.of(new Symptom(Kpi.CPC, null, "c", new Text("CPC rising", "CPC en hausse"))),
                AS_OF,
                AS_OF.plusDays(14));
    }

    static Guidance guidance(String id, @Nullable String code, Lever lever, Priority priority) {
        return new Guidance(
                id,
                code,
                lever,
                priority,
                List.of(),
                Kpi.CTR,
                14,
                Set.of(),
                Set.of(),
                false,
                false,
                null,
                null,
                Set.of(Kpi.CTR),
                Set.of(Kpi.CTR),
                new Source(id.replace('.', '/') + ".drl", 3));
    }

    static ObjectiveAssessment objective() {
        List<Judgement> judgements = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Judgement judgement = new Judgement(
                    criterion,
                    criterion == Criterion.A1 ? Verdict.WARN : Verdict.PASS,
                    new Text("About " + criterion, "À propos de " + criterion),
                    criterion == Criterion.A1 ? Map.of("probability", 0.31) : Map.of());
            judgements.add(judgement);
        }
        return new ObjectiveAssessment(
                new Objective(
                        "cpa-q4",
                        "spring-social",
                        "cpa",
                        31.0,
                        25.0,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 12, 31),
                        "Claire",
                        java.time.Period.ofDays(7)),
                judgements,
                Overall.WARN,
                ObjectiveAssessment.Status.AT_RISK,
                0.31,
                0.18,
                27.1,
                new Interval(24.2, 30.4),
                27.5,
                new Text("Bring CPA from €31 to €27.50.", "Ramener le CPA de 31 € à 27,50 €."));
    }
}

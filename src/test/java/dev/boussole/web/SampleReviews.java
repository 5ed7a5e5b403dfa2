package dev.boussole.web;

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
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A review as a shop would get it: something of everything that a page has to show. */
final class SampleReviews {
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    static final String HOSTILE = "<script>alert(1)</script> & \"Noël\"";
    static final Guidance FATIGUE = guidance("creative.fatigue", "A07", Lever.CRE, Priority.HIGH);
    static final Guidance TRACKING = guidance("tracking.broken", "T01", Lever.TRK, Priority.CRITICAL);
    static final Guidance SCALE = guidance("budget.scale", "A06", Lever.BUD, Priority.MEDIUM);
    static final Guidance PAGE = guidance("page.breaks-promise", "A03", Lever.LP, Priority.HIGH);
    static final Guidance LOW_CTR = guidance("creative.low-ctr", "A02", Lever.CRE, Priority.MEDIUM);
    static final Guidance WAIT = guidance("data.wait", "W01", Lever.WAIT, Priority.LOW);

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Period WINDOW = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 24));

    private SampleReviews() {}

    static Review review(String ruleset) {
        return new Review(
                AS_OF,
                "5f0c3a9d7e21b846",
                ruleset,
                new Account("Atelier Lumière", EUR, ZoneId.of("Europe/Paris"), Language.FR, 0.55, null, 7, "home"),
                List.of(worn(), brokenPage(), winner(), untracked(), small(), hostile(), healthy()),
                Advice.NONE,
                List.of(atRisk(), outOfReach()),
                List.of(
                        note(
                                Problem.Severity.WARNING,
                                "exports/google-ads.csv",
                                17,
                                "`exports/google-ads.csv`, line 17: more clicks than impressions; the row is set aside.",
                                "`exports/google-ads.csv`, ligne 17 : plus de clics que d'impressions ; la ligne est écartée."),
                        note(
                                Problem.Severity.INFO,
                                "exports/meta.csv",
                                0,
                                "The total row was dropped; it agrees with the rows.",
                                "La ligne de total a été retirée ; elle concorde avec les lignes.")),
                412);
    }

    private static CampaignAdvice worn() {
        Campaign campaign = campaign("spring-social", "Printemps, Meta", Channel.PAID_SOCIAL, Goal.SALES);
        Recommendation refresh = new Recommendation(
                "a1",
                FATIGUE,
                campaign.id(),
                campaign.id(),
                1,
                new Score(5, 0, 2030, 0.8, 2),
                action(Verb.REFRESH, "creative"),
                new Messages(
                        new Text("Refresh the creative", "Renouvelez les créations"),
                        new Text(
                                "Each person has seen the ads 4.2 times in a week, and the click-through rate has fallen by 31%.",
                                "Chaque personne a vu les annonces 4,2 fois en une semaine, et le taux de clics a baissé de 31 %."),
                        new Text(
                                "Put three new creatives online within 7 days and pause the two most shown ones.",
                                "Mettez en ligne trois nouvelles créations d'ici 7 jours et mettez en pause les deux plus diffusées.")),
                List.of(
                        new Evidence("Campaign.frequency", 4.2, "frequency.value >= 3.5", 43147.0, WINDOW),
                        new Evidence("Campaign.ctr", 0.0042, "ctr.falling", 181220.0, WINDOW),
                        new Evidence("Campaign.channel", "paid_social", "channel == PAID_SOCIAL", null, null)),
                new Impact(
                        "conversions",
                        11,
                        34,
                        61,
                        Money.of(1190, EUR),
                        new Text(
                                "Click-through rate back at its value of the window before, at today's volume over 30 days.",
                                "Taux de clics (CTR) ramené à sa valeur de la période précédente, au volume actuel sur 30 jours.")),
                Money.zero(EUR),
                new Watch(Kpi.CTR, LocalDate.of(2026, 11, 14)),
                new Text("Frequency under 3.5.", "Répétition sous 3,5."),
                List.of(new Symptom(
                        Kpi.CPC, null, "spring-social", new Text("Cost per click rising", "Coût par clic en hausse"))),
                AS_OF,
                AS_OF.plusDays(14));
        return new CampaignAdvice(
                campaign,
                List.of(
                        kpi(Kpi.CTR, 0.0042, 0.0038, 0.0046, 181220, 761, 0.006, -0.31),
                        kpi(Kpi.CVR, 0.031, 0.0199, 0.0459, 761, 24, 0.028, 0.04),
                        kpi(Kpi.CPA, 31.2, 24.6, 41.9, 24, 24, 25.0, 0.22),
                        new Attainment(
                                new KpiValue(Kpi.FREQUENCY, WINDOW, 4.2, null, 43147, 43147, true, null), null, null)),
                new Advice(
                        List.of(refresh),
                        List.of(new HeldBack(
                                SCALE,
                                campaign.id(),
                                FATIGUE.id(),
                                new Text(
                                        "One change at a time, so that its effect can be measured.",
                                        "Un changement à la fois, pour pouvoir en mesurer l'effet."))),
                        List.of()));
    }

    private static CampaignAdvice brokenPage() {
        Campaign campaign = campaign("lamps-search", "Lampes, Google", Channel.PAID_SEARCH, Goal.SALES);
        Recommendation rewrite = simple(
                PAGE,
                campaign.id(),
                new Score(4, 0, 1210, 0.72, 3),
                new Messages(
                        new Text(
                                "Make the landing page keep the ad's promise",
                                "Faites tenir à la page la promesse de l'annonce"),
                        new Text(
                                "People click more than usual, then 71% leave the page at once.",
                                "On clique plus que d'habitude, puis 71 % des visiteurs repartent aussitôt."),
                        new Text(
                                "Repeat the ad's offer in the page's headline and show the price above the fold.",
                                "Reprenez l'offre de l'annonce dans le titre de la page et montrez le prix sans défilement.")),
                new Evidence("Campaign.bounceRate", 0.71, "bounceRate.above", 9120.0, WINDOW),
                null);
        return new CampaignAdvice(
                campaign,
                List.of(kpi(Kpi.BOUNCE_RATE, 0.71, 0.70, 0.719, 9120, 6475, 0.52, 0.33)),
                new Advice(List.of(rewrite), List.of(), List.of()));
    }

    private static CampaignAdvice winner() {
        Campaign campaign = campaign("brand-search", "Marque, Google", Channel.PAID_SEARCH, Goal.SALES);
        Recommendation raise = new Recommendation(
                "a3",
                SCALE,
                campaign.id(),
                campaign.id(),
                1,
                new Score(6, 0, 640, 0.8, 1),
                new Action(Verb.RAISE, "daily-budget", 3, 15.0, null, null),
                new Messages(
                        new Text("Raise the daily budget by 15%", "Augmentez le budget quotidien de 15 %"),
                        new Text(
                                "The campaign beats its target and loses 28% of its impressions for want of budget.",
                                "La campagne dépasse sa cible et perd 28 % de ses impressions faute de budget."),
                        new Text(
                                "Raise the daily budget once, then leave it alone for 14 days.",
                                "Augmentez le budget quotidien une fois, puis n'y touchez plus pendant 14 jours.")),
                List.of(new Evidence("Campaign.isLostBudget", 0.28, "isLostBudget.value >= 0.1", 20400.0, WINDOW)),
                new Impact(
                        "conversions",
                        -2,
                        9,
                        21,
                        null,
                        new Text(
                                "The added spend over 30 days at a marginal CPA of CPA/0.7.",
                                "La dépense ajoutée sur 30 jours, à un CPA marginal de CPA/0,7.")),
                Money.of(412.5, EUR),
                new Watch(Kpi.CPA, LocalDate.of(2026, 11, 14)),
                new Text("IS lost to budget under 0.1.", "Taux d'impr. perdues (budget) sous 0,1."),
                List.of(),
                AS_OF,
                AS_OF.plusDays(14));
        return new CampaignAdvice(
                campaign,
                List.of(kpi(Kpi.IS_LOST_BUDGET, 0.28, 0.274, 0.286, 20400, 5712, 0.1, 0.02)),
                new Advice(List.of(raise), List.of(), List.of()));
    }

    private static CampaignAdvice untracked() {
        Campaign campaign = campaign("deco-social", "Déco, Meta", Channel.PAID_SOCIAL, Goal.LEADS);
        Recommendation repair = simple(
                TRACKING,
                campaign.id(),
                new Score(1, 0, 0, 0.8, 1.5),
                new Messages(
                        new Text("Repair the conversion tracking", "Réparez la mesure des conversions"),
                        new Text(
                                "Clicks are as usual, but no conversion has been counted for two days where 31 were expected.",
                                "Les clics sont habituels, mais aucune conversion n'a été comptée depuis deux jours, contre 31 attendues."),
                        new Text(
                                "Check the tag on the thank-you page, then send a test order.",
                                "Vérifiez la balise de la page de remerciement, puis passez une commande d'essai.")),
                new Evidence("Campaign.conversionDrop", 1.0, "conversionDrop >= 0.8", 31.0, WINDOW),
                null);
        return new CampaignAdvice(
                campaign,
                List.of(kpi(Kpi.CVR, 0.021, 0.018, 0.0244, 9010, 189, 0.02, -0.02)),
                new Advice(
                        List.of(repair),
                        List.of(new HeldBack(
                                LOW_CTR,
                                campaign.id(),
                                null,
                                new Text(
                                        "Conversions cannot be trusted until tracking is repaired.",
                                        "Les conversions ne sont pas fiables tant que la mesure n'est pas réparée."))),
                        List.of()));
    }

    private static CampaignAdvice small() {
        Campaign campaign = campaign("newsletter", "Lettre d'octobre", Channel.EMAIL, Goal.RETENTION);
        return new CampaignAdvice(
                campaign,
                List.of(),
                new Advice(
                        List.of(simple(
                                WAIT,
                                campaign.id(),
                                new Score(2, 0, 0, 0.3, 1),
                                new Messages(
                                        new Text(
                                                "Wait: the sample is too small",
                                                "Attendez : l'échantillon est trop petit"),
                                        new Text(
                                                "12 results of the 30 that a verdict takes.",
                                                "12 résultats sur les 30 qu'il faut."),
                                        new Text("Leave the campaign as it is.", "Laissez la campagne en l'état.")),
                                new Evidence("Campaign.cvr", 12, "primary.successes < 30", 12.0, WINDOW),
                                null)),
                        List.of(),
                        List.of(
                                new Abstention(
                                        LOW_CTR,
                                        campaign.id(),
                                        "clicks",
                                        1240L,
                                        LocalDate.of(2026, 11, 9),
                                        new Text(
                                                "Collect 1,240 more clicks, about 9 November 2026.",
                                                "Recueillir encore 1\u202f240 clics, vers le 9 novembre 2026.")),
                                new Abstention(
                                        PAGE,
                                        campaign.id(),
                                        "sessions",
                                        90000L,
                                        null,
                                        new Text(
                                                "Collect 90,000 more sessions; at today's pace that takes more than a year.",
                                                "Recueillir encore 90\u202f000 sessions ; au rythme actuel, il faut plus d'un an.")),
                                new Abstention(
                                        PAGE,
                                        campaign.id(),
                                        "sessions by device",
                                        null,
                                        null,
                                        new Text(
                                                "Bring the sessions of each device.",
                                                "Fournissez les visites de chaque appareil.")))));
    }

    private static CampaignAdvice hostile() {
        return new CampaignAdvice(
                campaign("hostile", HOSTILE, Channel.DISPLAY, Goal.AWARENESS),
                List.of(kpi(Kpi.CPM, 4.1, 3.9, 4.3, 210000, 24, 4.2, 0.01)),
                Advice.NONE);
    }

    private static CampaignAdvice healthy() {
        return new CampaignAdvice(
                campaign("shopping", "Shopping, Google", Channel.PAID_SEARCH, Goal.SALES),
                List.of(kpi(Kpi.ROAS, 4.8, 4.3, 5.4, 5120, 212, 4.0, 0.05)),
                Advice.NONE);
    }

    private static Recommendation simple(
            Guidance guidance,
            String campaign,
            Score score,
            Messages messages,
            Evidence evidence,
            @Nullable Impact impact) {
        return new Recommendation(
                guidance.id().replace('.', '-'),
                guidance,
                campaign,
                campaign,
                1,
                score,
                action(Verb.FIX, "cause"),
                messages,
                List.of(evidence),
                impact,
                Money.zero(EUR),
                new Watch(Kpi.CVR, LocalDate.of(2026, 11, 7)),
                new Text("Conversions counted again.", "Des conversions comptées de nouveau."),
                List.of(),
                AS_OF,
                AS_OF.plusDays(14));
    }

    private static Attainment kpi(
            Kpi kpi, double value, double low, double high, double n, double successes, double target, double change) {
        Period before = new Period(WINDOW.from().minusDays(28), WINDOW.to().minusDays(28));
        Trend trend = new Trend(before, value / (1 + change), change, Math.abs(change) > 0.1 ? 1e-9 : 0.6, successes);
        return new Attainment(
                new KpiValue(kpi, WINDOW, value, new Interval(low, high), n, successes, true, trend),
                new Reference(Reference.Kind.TARGET, target, null),
                Math.abs(change) > 0.1 ? 1e-8 : 0.7);
    }

    private static ObjectiveAssessment atRisk() {
        return new ObjectiveAssessment(
                objective("cpa-q4", "cpa", 31.0, 25.0),
                judgements(Verdict.WARN),
                Overall.WARN,
                ObjectiveAssessment.Status.AT_RISK,
                0.31,
                0.18,
                27.1,
                new Interval(24.2, 30.4),
                27.5,
                new Text(
                        "Bring the cost per acquisition of Printemps, Meta from €31 to €27.50 by 31 December 2026 (Claire, checked weekly).",
                        "Ramener le coût par acquisition de Printemps, Meta de 31 € à 27,50 € d'ici le 31 décembre 2026 (Claire, suivi hebdomadaire)."));
    }

    private static ObjectiveAssessment outOfReach() {
        return new ObjectiveAssessment(
                objective("orders-q4", "conversions", 410.0, 900.0),
                judgements(Verdict.FAIL),
                Overall.REVISE_TARGET,
                ObjectiveAssessment.Status.UNREACHABLE,
                0.004,
                1.42,
                null,
                null,
                null,
                new Text(
                        "Reach 520 conversions by 31 December 2026.",
                        "Atteindre 520 conversions d'ici le 31 décembre 2026."));
    }

    private static Objective objective(String id, String kpi, double baseline, double target) {
        return new Objective(
                id,
                "spring-social",
                kpi,
                baseline,
                target,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31),
                "Claire",
                java.time.Period.ofDays(7));
    }

    private static List<Judgement> judgements(Verdict attainable) {
        return List.of(
                judgement(
                        Criterion.S,
                        Verdict.PASS,
                        "A KPI, a campaign and a figure.",
                        "Un KPI, une campagne et un chiffre."),
                judgement(Criterion.M1, Verdict.PASS, "Measured on 24 of 24 days.", "Mesuré 24 jours sur 24."),
                judgement(
                        Criterion.A1,
                        attainable,
                        "Needs 18% more; the best past rise was 12%.",
                        "Il faut 18 % de plus ; la meilleure hausse passée est de 12 %."),
                judgement(Criterion.R1, Verdict.PASS, "Decides for sales.", "Décisif pour les ventes."),
                judgement(Criterion.R2, Verdict.PASS, "The budget suffices.", "Le budget suffit."),
                judgement(Criterion.T1, Verdict.WARN, "Review it weekly.", "À suivre chaque semaine."),
                judgement(
                        Criterion.T2,
                        Verdict.UNKNOWN,
                        "A third of the time has passed.",
                        "Un tiers du temps est écoulé."));
    }

    private static Judgement judgement(Criterion criterion, Verdict verdict, String en, String fr) {
        return new Judgement(criterion, verdict, new Text(en, fr));
    }

    private static Campaign campaign(String id, String name, Channel channel, Goal goal) {
        return new Campaign(id, name, null, channel, goal, LocalDate.of(2026, 9, 1), null, null);
    }

    private static Action action(Verb verb, String object) {
        return new Action(verb, object, 7, null, null, null);
    }

    private static Guidance guidance(String id, String code, Lever lever, Priority priority) {
        return new Guidance(
                id,
                code,
                lever,
                priority,
                List.of(new Guidance.Need(Kpi.CTR, "successes", 16, false)),
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

    private static Problem note(Problem.Severity severity, String file, int line, String en, String fr) {
        return new Problem(severity, Problem.Kind.NOTE, new Source(file, line), null, null, new Text(en, fr));
    }
}

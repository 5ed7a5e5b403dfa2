package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Formula.Growth;
import dev.boussole.kpi.Formula.Score;
import java.util.List;

/** Whether customers and users stay. */
final class RetentionKpis {
    private static final Definitions STAY = new Definitions(Family.RETENTION);

    private RetentionKpis() {}

    static List<Definition> all() {
        return List.of(
                cohort(Kpi.RETENTION_RATE, new Growth(Linear.of(CUSTOMERS_LOST), CUSTOMERS_START, -1, 1))
                        .beware(
                                "Months multiply; they are not averaged.",
                                "Les mois se multiplient ; ils ne se moyennent pas."),
                cohort(Kpi.CHURN_RATE, new Growth(Linear.of(CUSTOMERS_LOST), CUSTOMERS_START, 1, 0))
                        .beware(
                                "The end of a contract and mere silence are two definitions of leaving.",
                                "Fin de contrat et simple inactivité sont deux définitions du départ."),
                STAY.unmeasured(
                                Kpi.REPEAT_RATE,
                                "customers with 2 orders or more / customers of the cohort",
                                "Needs orders by customer, from the shop or the CRM.",
                                "Nécessite les commandes par client, depuis la boutique ou le CRM.")
                        .as(Aggregation.COHORT, IntervalModel.WILSON)
                        .beware("Needs a fixed horizon, 90 or 365 days.", "Demande un horizon fixe, 90 ou 365 jours."),
                STAY.unmeasured(
                                Kpi.PURCHASE_FREQ,
                                "orders / customers of the period",
                                "Needs the number of distinct customers who ordered in the period.",
                                "Nécessite le nombre de clients distincts ayant commandé dans la période.")
                        .as(Aggregation.OF_PERIOD, IntervalModel.RATIO)
                        .beware("Depends on the length of the period.", "Dépend de la durée de la période."),
                dayN(Kpi.RETENTION_D1, INSTALLS_ACTIVE_D1, 1),
                dayN(Kpi.RETENTION_D7, INSTALLS_ACTIVE_D7, 7),
                dayN(Kpi.RETENTION_D30, INSTALLS_ACTIVE_D30, 30),
                STAY.derived(Kpi.STICKINESS, "mean daily users / users of the month")
                        .as(Aggregation.OF_PERIOD, IntervalModel.NONE)
                        .beware(
                                "Devices without a login count as several people.",
                                "Des appareils non connectés comptent comme plusieurs personnes."),
                STAY.unmeasured(
                                Kpi.NRR,
                                "(recurring revenue at start + expansion - contraction - churn) / recurring revenue at start",
                                "Needs recurring revenue by customer, from billing.",
                                "Nécessite le revenu récurrent par client, depuis la facturation.")
                        .as(Aggregation.COHORT, IntervalModel.RATIO)
                        .beware(
                                "One large account can make it or break it.",
                                "Un seul gros compte peut le faire ou le défaire."),
                STAY.define(
                                Kpi.NPS,
                                new Score(PROMOTERS, DETRACTORS, ANSWERS, 100),
                                Aggregation.RATIO_OF_SUMS,
                                IntervalModel.STUDENT)
                        .beware(
                                "Those who do not answer differ from those who do.",
                                "Ceux qui ne répondent pas diffèrent de ceux qui répondent."),
                STAY.unmeasured(
                                Kpi.CSAT,
                                "satisfied answers / answers",
                                "Needs the number of satisfied answers of a survey.",
                                "Nécessite le nombre de réponses satisfaites d'une enquête.")
                        .beware(
                                "Those who do not answer differ from those who do.",
                                "Ceux qui ne répondent pas diffèrent de ceux qui répondent."),
                STAY.unmeasured(
                                Kpi.REACTIVATION,
                                "customers who came back / dormant customers targeted",
                                "Needs the dormant customers targeted and those who bought again.",
                                "Nécessite les clients dormants ciblés et ceux qui ont racheté.")
                        .beware(
                                "Some would have come back anyway: keep a control group.",
                                "Certains seraient revenus de toute façon : gardez un groupe témoin."));
    }

    private static Definition cohort(Kpi kpi, Growth formula) {
        return STAY.define(kpi, formula, Aggregation.COHORT, IntervalModel.WILSON);
    }

    private static Definition dayN(Kpi kpi, Measure active, int days) {
        return STAY.rate(kpi, active, INSTALLS)
                .cohort(days)
                .beware(
                        "Installs younger than the day in question are not in yet.",
                        "Les installations plus récentes que le jour visé ne comptent pas encore.");
    }
}

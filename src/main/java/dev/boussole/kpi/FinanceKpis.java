package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** Whether it pays. */
final class FinanceKpis {
    private static final Definitions MONEY = new Definitions(Family.FINANCE);

    private FinanceKpis() {}

    static List<Definition> all() {
        return List.of(
                MONEY.costPer(Kpi.CAC, NEW_CUSTOMERS)
                        .late()
                        .beware(
                                "Only as complete as the costs: add sales staff and tools; not the CPA, which counts orders of old customers too.",
                                "Ne vaut que si tous les coûts y sont : équipes de vente, outils ; ce n'est pas le CPA, qui compte aussi les commandes d'anciens clients."),
                MONEY.derived(Kpi.LTV, "lifetimeValue")
                        .as(Aggregation.DERIVED, IntervalModel.STUDENT)
                        .beware(
                                "Margin, not revenue; today's churn, kept for ever, overstates it.",
                                "De la marge, non du chiffre d'affaires ; figer l'attrition d'aujourd'hui la surestime."),
                MONEY.derived(Kpi.LTV_CAC, "lifetimeValue / cac")
                        .as(Aggregation.DERIVED, IntervalModel.RATIO)
                        .late()
                        .beware(
                                "Read it with the payback: a good ratio may come too late.",
                                "À lire avec le délai de récupération : un bon ratio peut arriver trop tard."),
                MONEY.derived(Kpi.PAYBACK, "cac / (lifetimeValue * churn_rate)")
                        .as(Aggregation.DERIVED, IntervalModel.RATIO)
                        .late()
                        .beware(
                                "Says when the money is back, not what is earned.",
                                "Dit quand l'argent revient, non ce qui est gagné."),
                MONEY.ratio(Kpi.ROAS, CONVERSION_VALUE, SPEND)
                        .or(Ratio.of(REVENUE, SPEND))
                        .carriedBy(CONVERSIONS, ORDERS)
                        .late()
                        .beware(
                                "The platform's own claim: mind attribution, returns and VAT.",
                                "C'est la plateforme qui l'affirme : attention à l'attribution, aux retours et à la TVA."),
                MONEY.derived(Kpi.BE_ROAS, "1 / grossMargin")
                        .beware(
                                "Breaks even on the first order only, fixed costs left out.",
                                "L'équilibre porte sur la seule première commande, hors coûts fixes."),
                MONEY.ratio(Kpi.ROI, new Ratio(Linear.of(REVENUE).minus(COST_OF_GOODS), Linear.of(SPEND), 1, -1, false))
                        .or(marginOn(CONVERSION_VALUE))
                        .or(marginOn(REVENUE))
                        .carriedBy(CONVERSIONS, ORDERS)
                        .late()
                        .beware(
                                "On margin and with all marketing costs, or it is a ROAS in disguise.",
                                "Sur la marge et avec tous les coûts marketing, sinon c'est un ROAS déguisé."),
                MONEY.ratio(Kpi.MER, REVENUE, SPEND)
                        .carriedBy(ORDERS)
                        .ofAccount()
                        .beware(
                                "All revenue by all marketing spend: free of attribution, blind to which campaign earned it.",
                                "Tout le chiffre d'affaires sur toute la dépense marketing : sans attribution, mais aveugle à la campagne qui l'a gagné."),
                MONEY.derived(Kpi.M_CPA, "cpa / elasticity of conversions to weekly spend")
                        .late()
                        .beware(
                                "Needs four levels of weekly spend; the season moves the curve.",
                                "Demande quatre niveaux de dépense hebdomadaire ; la saison déplace la courbe."),
                MONEY.derived(Kpi.PACING, "(spend / budget) / (days gone / days of the flight)")
                        .as(Aggregation.DERIVED, IntervalModel.FORECAST)
                        .beware(
                                "Platforms may spend twice the daily budget on a good day.",
                                "Les plateformes peuvent dépenser le double du budget quotidien un bon jour."),
                MONEY.derived(Kpi.GOAL_PACE, "(value / target) / share of the goal expected to date")
                        .as(Aggregation.DERIVED, IntervalModel.FORECAST)
                        .beware(
                                "Weekends and seasons bend the expected share.",
                                "Les week-ends et les saisons déforment la part attendue."));
    }

    private static Ratio marginOn(Measure revenue) {
        return new Ratio(Linear.of(revenue), Linear.of(SPEND), 1, -1, true);
    }
}

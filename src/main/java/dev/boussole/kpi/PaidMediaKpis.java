package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.kpi.Formula.OfPeriod;
import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** What advertising bought: delivery, clicks, views and conversions. */
final class PaidMediaKpis {
    private static final Definitions PAID = new Definitions(Family.PAID_MEDIA);

    private PaidMediaKpis() {}

    static List<Definition> all() {
        return List.of(
                PAID.count(Kpi.IMPRESSIONS, IMPRESSIONS)
                        .beware(
                                "An ad served is not an ad seen.",
                                "Une publicité diffusée n'est pas une publicité vue."),
                PAID.ofPeriod(Kpi.REACH, new OfPeriod(REACH, null, 1))
                        .beware(
                                "Modelled by the platform; campaigns reach the same people, so days and campaigns do not add up.",
                                "Estimée par la plateforme ; les campagnes touchent les mêmes personnes : ni les jours ni les campagnes ne s'additionnent."),
                PAID.ofPeriod(Kpi.FREQUENCY, new OfPeriod(IMPRESSIONS, REACH, 1))
                        .beware(
                                "A mean hides those who saw the ad twenty times; say over how many days.",
                                "La moyenne cache ceux qui ont vu l'annonce vingt fois ; précisez sur combien de jours."),
                PAID.rate(Kpi.CTR, CLICKS_ALL, IMPRESSIONS)
                        .or(Ratio.of(CLICKS, IMPRESSIONS))
                        .beware(
                                "Meta's CTR (all) counts reactions and profile taps; never mix networks or placements.",
                                "Le CTR (tous) de Meta compte aussi les réactions et les clics sur le profil ; ne mélangez jamais réseaux ou emplacements."),
                PAID.rate(Kpi.LINK_CTR, CLICKS, IMPRESSIONS)
                        .beware(
                                "On social networks this is the click rate that compares with other channels.",
                                "Sur les réseaux sociaux, c'est ce taux de clics qui se compare aux autres canaux."),
                PAID.ratio(Kpi.CPC, SPEND, CLICKS)
                        .beware(
                                "Check the currency, and that both sides count clicks to the site.",
                                "Vérifiez la devise, et que l'on compte bien les clics vers le site des deux côtés."),
                PAID.ratio(Kpi.CPM, new Ratio(Linear.of(SPEND), Linear.of(IMPRESSIONS), 1000, 0, false))
                        .beware(
                                "Auctions are dearer in the last quarter; compare with the same season.",
                                "Les enchères sont plus chères au dernier trimestre ; comparez à saison égale."),
                PAID.ofPeriod(Kpi.CPR, new OfPeriod(SPEND, REACH, 1000))
                        .beware(
                                "Holds for its own period only: reach does not add up over days.",
                                "Ne vaut que pour sa période : la couverture ne s'additionne pas d'un jour à l'autre."),
                PAID.ratio(Kpi.CPV, SPEND, VIDEO_VIEWS)
                        .beware(
                                "A view lasts 2, 3 or 30 seconds depending on the platform.",
                                "Une vue dure 2, 3 ou 30 secondes selon la plateforme."),
                PAID.rate(Kpi.LPV_RATE, LANDING_PAGE_VIEWS, CLICKS)
                        .beware(
                                "Below 0.80: a slow page, robots or clicks by mistake.",
                                "Au-dessous de 0,80 : page lente, robots ou clics involontaires."),
                PAID.rate(Kpi.VIEWABILITY, VIEWABLE_IMPRESSIONS, MEASURABLE_IMPRESSIONS)
                        .beware(
                                "The base is measurable impressions, not all that were served.",
                                "La base est celle des impressions mesurables, non de toutes les impressions diffusées."),
                PAID.rate(Kpi.HOOK_RATE, VIDEO_VIEWS_3S, IMPRESSIONS)
                        .beware(
                                "Autoplay makes three seconds pass without a look.",
                                "Avec la lecture automatique, trois secondes passent sans un regard."),
                PAID.rate(Kpi.VIEW_RATE, VIDEO_VIEWS, IMPRESSIONS)
                        .beware(
                                "A view means 30, 3 or 2 seconds depending on the platform: do not compare across them.",
                                "Une vue vaut 30, 3 ou 2 secondes selon la plateforme : ne comparez pas l'une à l'autre."),
                PAID.rate(Kpi.VCR, VIDEO_COMPLETES, VIDEO_STARTS)
                        .beware(
                                "Depends on the length of the video first of all.",
                                "Dépend d'abord de la durée de la vidéo."),
                PAID.rate(Kpi.CVR, CONVERSIONS, CLICKS)
                        .late()
                        .beware(
                                "Recent days are incomplete; counting every conversion or one per click gives two different KPIs.",
                                "Les derniers jours sont incomplets ; compter toutes les conversions ou une seule par clic donne deux KPI différents."),
                PAID.costPer(Kpi.CPA, CONVERSIONS)
                        .late()
                        .beware(
                                "Too high on recent days, whose conversions are still arriving; depends on the attribution window; does not exist without a conversion.",
                                "Trop élevé sur les derniers jours, dont les conversions arrivent encore ; dépend de la fenêtre d'attribution ; n'existe pas sans conversion."),
                PAID.rate(Kpi.VT_SHARE, VIEW_THROUGH_CONVERSIONS, CONVERSIONS)
                        .late()
                        .beware(
                                "A conversion after a view does not prove that the view caused it.",
                                "Une conversion après affichage ne prouve pas que l'affichage en est la cause."),
                PAID.count(Kpi.CONVERSIONS, CONVERSIONS)
                        .late()
                        .beware(
                                "Still arriving for recent days; fractional under data-driven attribution.",
                                "Encore en cours d'arrivée pour les derniers jours ; fractionnaires avec l'attribution basée sur les données."),
                PAID.define(Kpi.COST, new Formula.Sum(SPEND), Aggregation.SUM, IntervalModel.NONE)
                        .carriedBy(IMPRESSIONS, CLICKS)
                        .beware(
                                "What the platform reports and what it bills differ by credits and taxes.",
                                "Le montant publié et le montant facturé diffèrent : avoirs, taxes."),
                PAID.derived(
                                Kpi.WASTE_SHARE,
                                "spend of parts without conversion and with spend >= 3 * target CPA / spend")
                        .as(Aggregation.RATIO_OF_SUMS, IntervalModel.NONE)
                        .late()
                        .beware(
                                "Even a part on target has no conversion at three times the target CPA in 5 % of cases; parts may assist.",
                                "Même un élément rentable reste sans conversion à trois fois le CPA cible dans 5 % des cas ; certains préparent la vente d'un autre."));
    }
}

package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Formula.Ratio;
import dev.boussole.kpi.Linear.Term;
import java.util.List;

/** Presence on search pages, paid and organic. */
final class SearchKpis {
    private static final Definitions PAID = new Definitions(Family.PAID_MEDIA);
    private static final Definitions SEARCH = new Definitions(Family.SEARCH);
    /** Impressions that the ads could have had, from the share that they had. */
    private static final Linear ELIGIBLE =
            new Linear(List.of(new Term(1, Measure.IMPRESSIONS, null, Measure.IMPRESSION_SHARE)));

    private SearchKpis() {}

    static List<Definition> all() {
        return List.of(
                weighted(PAID, Kpi.SEARCH_IS, Ratio.of(Linear.of(IMPRESSIONS), ELIGIBLE))
                        .or(Ratio.of(IMPRESSIONS, ELIGIBLE_IMPRESSIONS))
                        .carriedBy(IMPRESSIONS)
                        .beware(
                                "Google writes any share below 10 % as 0.0999; Performance Max reports none.",
                                "Google écrit 0,0999 pour toute part inférieure à 10 % ; Performance Max n'en publie pas."),
                weighted(PAID, Kpi.IS_LOST_BUDGET, lost(IMPRESSION_SHARE_LOST_BUDGET))
                        .or(shareOf(IMPRESSION_SHARE_LOST_BUDGET, ELIGIBLE_IMPRESSIONS))
                        .or(shareOf(IMPRESSION_SHARE_LOST_BUDGET, IMPRESSIONS))
                        .carriedBy(IMPRESSIONS)
                        .beware(
                                "Read it beside the share lost to rank: more money does not repair a low rank.",
                                "À lire avec la part perdue au classement : plus d'argent ne répare pas un mauvais classement."),
                weighted(PAID, Kpi.IS_LOST_RANK, lost(IMPRESSION_SHARE_LOST_RANK))
                        .or(shareOf(IMPRESSION_SHARE_LOST_RANK, ELIGIBLE_IMPRESSIONS))
                        .or(shareOf(IMPRESSION_SHARE_LOST_RANK, IMPRESSIONS))
                        .carriedBy(IMPRESSIONS)
                        .beware(
                                "Evidence for a diagnosis, never a target.",
                                "Un indice pour le diagnostic, jamais un objectif."),
                PAID.define(
                                Kpi.ABS_TOP_RATE,
                                Ratio.of(ABSOLUTE_TOP_IMPRESSIONS, IMPRESSIONS),
                                Aggregation.RATIO_OF_SUMS,
                                IntervalModel.NONE)
                        .beware(
                                "The first place is the dearest, not the most profitable.",
                                "La première place est la plus chère, pas la plus rentable."),
                weighted(PAID, Kpi.QUALITY_SCORE, shareOf(QUALITY_SCORE, IMPRESSIONS))
                        .beware(
                                "Empty where there is little data; a diagnosis, not a goal.",
                                "Vide quand les données manquent ; un diagnostic, pas un but."),
                SEARCH.count(Kpi.ORGANIC_SESSIONS, SESSIONS)
                        .only(Channel.SEO)
                        .beware(
                                "Follows the season of demand; refused consent hides visits.",
                                "Suit la saison de la demande ; les refus de consentement cachent des visites."),
                SEARCH.rate(Kpi.ORGANIC_CTR, ORGANIC_CLICKS, ORGANIC_IMPRESSIONS)
                        .beware(
                                "Answers written by AI take clicks; rare queries are withheld.",
                                "Les réponses rédigées par l'IA captent des clics ; les requêtes rares sont masquées."),
                weighted(SEARCH, Kpi.AVG_POSITION, shareOf(AVERAGE_POSITION, ORGANIC_IMPRESSIONS))
                        .beware(
                                "Ranking for new queries makes the average worse.",
                                "Apparaître sur de nouvelles requêtes dégrade la moyenne."),
                SEARCH.latest(Kpi.TOP10_SHARE, KEYWORDS_TOP10, KEYWORDS_TRACKED)
                        .beware(
                                "Compare only over one frozen set of keywords.",
                                "Ne comparez qu'avec une liste de mots-clés figée."),
                SEARCH.unmeasured(
                                Kpi.NONBRAND_SHARE,
                                "non-brand organic clicks / organic clicks",
                                "Needs organic clicks by query, from Search Console, and the list of brand terms.",
                                "Nécessite les clics naturels par requête (Search Console) et la liste des termes de marque.")
                        .beware(
                                "The list of brand terms must be kept up to date, misspellings included.",
                                "La liste des termes de marque doit être tenue à jour, fautes de frappe comprises."),
                SEARCH.unmeasured(
                                Kpi.INDEXED_RATE,
                                "indexed pages / submitted pages",
                                "Needs the indexing report of Search Console.",
                                "Nécessite le rapport d'indexation de Search Console.")
                        .as(Aggregation.LAST_VALUE, IntervalModel.WILSON)
                        .beware(
                                "Not every page deserves to be indexed.",
                                "Toutes les pages ne méritent pas d'être indexées."),
                SEARCH.unmeasured(
                                Kpi.REF_DOMAINS,
                                "distinct domains that link to the site",
                                "Needs the export of a backlink tool.",
                                "Nécessite l'export d'un outil de netlinking.")
                        .as(Aggregation.OF_PERIOD, IntervalModel.NONE)
                        .beware(
                                "Ten good domains outweigh a thousand poor ones.",
                                "Dix bons domaines pèsent plus que mille mauvais."));
    }

    private static Definition weighted(Definitions in, Kpi kpi, Formula formula) {
        return in.define(kpi, formula, Aggregation.WEIGHTED_MEAN, IntervalModel.NONE);
    }

    private static Ratio lost(Measure share) {
        Term lost = new Term(1, IMPRESSIONS, share, IMPRESSION_SHARE);
        return Ratio.of(new Linear(List.of(lost)), ELIGIBLE);
    }

    private static Ratio shareOf(Measure mean, Measure weight) {
        return Ratio.of(Linear.product(mean, weight), Linear.of(weight));
    }
}

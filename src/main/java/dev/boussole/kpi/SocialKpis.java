package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Formula.Growth;
import dev.boussole.kpi.Formula.OfPeriod;
import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** Visibility on social networks, and of the brand. */
final class SocialKpis {
    private static final Definitions SOCIAL = new Definitions(Family.SOCIAL);

    private SocialKpis() {}

    static List<Definition> all() {
        return List.of(
                SOCIAL.rate(Kpi.ER_REACH, new OfPeriod(INTERACTIONS, REACH, 1))
                        .beware(
                                "By reach, by views or by followers: three rival definitions.",
                                "Par portée, par vues ou par abonnés : trois définitions rivales."),
                SOCIAL.define(
                                Kpi.ER_FOLLOWERS,
                                Ratio.of(Linear.of(INTERACTIONS), Linear.product(FOLLOWERS, POSTS)),
                                Aggregation.DERIVED,
                                IntervalModel.POISSON)
                        .beware("Flatters small accounts.", "Flatte les petits comptes."),
                SOCIAL.define(
                                Kpi.FOLLOWER_GROWTH,
                                new Growth(null, FOLLOWERS, 1, 0),
                                Aggregation.DERIVED,
                                IntervalModel.NONE)
                        .beware(
                                "Networks remove false accounts from time to time.",
                                "Les réseaux suppriment de temps à autre de faux comptes."),
                SOCIAL.rate(
                                Kpi.SHARE_OF_VOICE,
                                Ratio.of(
                                        Linear.of(MENTIONS), Linear.of(MENTIONS).plus(RIVAL_MENTIONS)))
                        .beware(
                                "Compare only over one frozen set of rivals.",
                                "Ne comparez qu'avec une liste de concurrents figée."),
                SOCIAL.define(
                                Kpi.AMPLIFICATION,
                                Ratio.of(SHARES, POSTS),
                                Aggregation.RATIO_OF_SUMS,
                                IntervalModel.POISSON)
                        .beware("One post that spreads makes the month.", "Une seule publication virale fait le mois."),
                SOCIAL.rate(Kpi.NEG_FEEDBACK, HIDES, IMPRESSIONS)
                        .beware("Rare: needs many impressions.", "Rare : il faut beaucoup d'impressions."),
                SOCIAL.unmeasured(
                                Kpi.SENTIMENT,
                                "(positive - negative mentions) / mentions",
                                "Needs mentions sorted by tone, from a social listening tool.",
                                "Nécessite des mentions classées par tonalité, depuis un outil d'écoute sociale.")
                        .as(Aggregation.RATIO_OF_SUMS, IntervalModel.STUDENT)
                        .beware(
                                "Classifiers err, and on French irony above all.",
                                "Les classifieurs se trompent, surtout sur l'ironie française."),
                SOCIAL.count(Kpi.BRAND_SEARCH, BRAND_SEARCHES).beware("Follows the season.", "Suit la saison."),
                SOCIAL.count(Kpi.SOCIAL_SESSIONS, SESSIONS)
                        .only(Channel.SOCIAL)
                        .beware(
                                "Links shared in private messages arrive without a source.",
                                "Les liens partagés en messages privés arrivent sans source."));
    }
}

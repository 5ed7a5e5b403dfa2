package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.kpi.Formula.Latest;
import dev.boussole.kpi.Formula.OfPeriod;
import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** What visitors do on the site. */
final class SiteKpis {
    private static final Definitions SITE = new Definitions(Family.SITE);

    private SiteKpis() {}

    static List<Definition> all() {
        return List.of(
                SITE.count(Kpi.SESSIONS, SESSIONS)
                        .beware(
                                "Sessions by page do not add up to those of the site.",
                                "Les sessions par page ne s'additionnent pas en sessions du site."),
                SITE.rate(Kpi.ENGAGEMENT_RATE, ENGAGED_SESSIONS, SESSIONS)
                        .beware(
                                "Engaged means ten seconds, a key event or two pages in Google Analytics 4.",
                                "Dans Google Analytics 4, engagée veut dire dix secondes, un événement clé ou deux pages."),
                SITE.failure(Kpi.BOUNCE_RATE, ENGAGED_SESSIONS, SESSIONS)
                        .or(Ratio.of(BOUNCES, SESSIONS))
                        .beware(
                                "Google Analytics 4 counts sessions without engagement, older tools one-page visits: never compare the two.",
                                "Google Analytics 4 compte les sessions sans engagement, les anciens outils les visites d'une page : ne comparez jamais les deux."),
                SITE.ratio(Kpi.TIME_ON_PAGE, ENGAGEMENT_SECONDS, PAGEVIEWS)
                        .beware(
                                "A few long visits pull it up; long can also mean lost.",
                                "Quelques longues visites le tirent vers le haut ; long peut aussi vouloir dire perdu."),
                SITE.define(
                                Kpi.ENG_TIME_USER,
                                new OfPeriod(ENGAGEMENT_SECONDS, USERS, 1),
                                Aggregation.OF_PERIOD,
                                IntervalModel.RATIO)
                        .beware(
                                "Divided by people, who do not add up over days.",
                                "Rapporté à des personnes, qui ne s'additionnent pas d'un jour à l'autre."),
                SITE.ratio(Kpi.PAGES_PER_SESSION, PAGEVIEWS, SESSIONS)
                        .beware("Poor navigation raises it too.", "Une navigation pénible l'augmente aussi."),
                SITE.unmeasured(
                                Kpi.SCROLL75_RATE,
                                "page views scrolled to 75 % / page views",
                                "Needs a scroll event at 75 % of the page, sent by the site's tags.",
                                "Nécessite un événement de défilement à 75 % de la page, envoyé par les balises du site.")
                        .beware("Depends on the length of the page.", "Dépend de la longueur de la page."),
                SITE.rate(Kpi.CTA_RATE, CTA_CLICKS, PAGEVIEWS)
                        .beware("Count one click per view at most.", "Comptez au plus un clic par page vue."),
                SITE.rate(Kpi.FORM_COMPLETION, FORM_SUBMITS, FORM_STARTS)
                        .beware(
                                "Forms that browsers fill in by themselves count as started.",
                                "Les formulaires préremplis par le navigateur comptent comme commencés."),
                SITE.define(
                                Kpi.NEW_VISITOR_SHARE,
                                new OfPeriod(NEW_USERS, USERS, 1),
                                Aggregation.OF_PERIOD,
                                IntervalModel.WILSON)
                        .beware(
                                "Expired or refused cookies turn regulars into newcomers.",
                                "Les cookies expirés ou refusés changent des habitués en nouveaux."),
                SITE.define(
                                Kpi.LCP_P75,
                                new Latest(LCP_P75_SECONDS, null, 1),
                                Aggregation.RECOMPUTED,
                                IntervalModel.NONE)
                        .carriedBy(SESSIONS, PAGEVIEWS)
                        .beware(
                                "Good up to 2.5 s; percentiles are never averaged.",
                                "Bon jusqu'à 2,5 s ; des centiles ne se moyennent jamais."));
    }
}

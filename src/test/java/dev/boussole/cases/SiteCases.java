package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** What visitors do on the site. */
final class SiteCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private SiteCases() {}

    /** Loft conversions: four landing pages, of which one drives people away. */
    static Map<String, String> oneWeakPage() {
        Export pages = Export.of("2026-07-27", TO)
                .with(page("/devis-combles", 64, 0.58, 2.1, 34, 0.051))
                .with(page("/prix-m2", 47, 0.55, 2.2, 36, 0.047))
                .with(page("/realisations", 39, 0.61, 2.6, 31, 0.040))
                .with(page("/aides-2026", 71, 0.37, 1.4, 14, 0.021));
        Stream campaign = Stream.of("combles", Week.OFFICE)
                .count("impressions", 3_900)
                .share("clicks", "impressions", 0.061)
                .money("spend", "clicks", 2.9)
                .share("conversions", "clicks", 0.038)
                .share("leads", "conversions", 1);
        Stream windows = Stream.of("fenetres", Week.OFFICE)
                .count("impressions", 2_700)
                .share("clicks", "impressions", 0.064)
                .money("spend", "clicks", 2.4)
                .share("conversions", "clicks", 0.043)
                .share("leads", "conversions", 1);
        return Map.of(
                "exports/pages.csv", pages.daily(),
                "exports/campagnes.csv",
                        Export.of(FROM, TO).with(campaign).with(windows).daily());
    }

    private static Stream page(
            String path, double sessions, double engaged, double pages, double seconds, double converts) {
        return Stream.part("combles", "landingPage", path, Week.OFFICE)
                .count("sessions", sessions)
                .share("engagedSessions", "sessions", engaged)
                .each("pageviews", "sessions", pages)
                .each("engagementSeconds", "pageviews", seconds)
                .share("formSubmits", "sessions", converts);
    }

    /** A magazine's native ads: one partner site sends visits that leave at once. */
    static Map<String, String> poorTraffic() {
        Export audiences = Export.of("2026-08-10", TO)
                .with(audience("Abonnés presse locale", 210, 0.56, 1.9, 41))
                .with(audience("Lecteurs voyage", 260, 0.53, 1.8, 44))
                .with(audience("Centres d'intérêt larges", 190, 0.51, 1.8, 39))
                .with(audience("Réseau partenaire X", 340, 0.19, 1.1, 8));
        Stream campaign = Stream.of("dossier-rando", Week.LEISURE)
                .count("impressions", 260_000)
                .share("clicks", "impressions", 0.0043)
                .money("spend", "clicks", 0.31)
                .share("sessions", "clicks", 0.90);
        return Map.of(
                "exports/audiences.csv", audiences.daily(),
                "exports/campagne.csv", Export.of(FROM, TO).with(campaign).daily());
    }

    private static Stream audience(String name, double sessions, double engaged, double pages, double seconds) {
        return Stream.part("dossier-rando", "audience", name, Week.LEISURE)
                .count("sessions", sessions)
                .share("engagedSessions", "sessions", engaged)
                .each("pageviews", "sessions", pages)
                .each("engagementSeconds", "pageviews", seconds);
    }

    /** Tools for builders: since 31 August the adverts promise an offer that the page does not show. */
    static Map<String, String> brokenPromise() {
        Stream search = Stream.of("location-nacelle", Week.OFFICE)
                .count("impressions", 3_300)
                .share("clicks", "impressions", 0.072)
                .money("spend", "clicks", 1.55)
                .share("conversions", "clicks", always(0.062).then("2026-09-07", 0.037))
                .share("leads", "conversions", 1);
        Stream other = Stream.of("location-minipelle", Week.OFFICE)
                .count("impressions", 2_800)
                .share("clicks", "impressions", 0.069)
                .money("spend", "clicks", 1.35)
                .share("conversions", "clicks", 0.058)
                .share("leads", "conversions", 1);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO).with(search).with(other).daily());
    }
}

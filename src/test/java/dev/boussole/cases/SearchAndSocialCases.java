package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** Being found and being followed without paying for it. */
final class SearchAndSocialCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private SearchAndSocialCases() {}

    /** A site of savings advice: three sections, of which one lost its places when its pages were moved. */
    static Map<String, String> rankingLoss() {
        Course lost = always(3.4).then("2026-09-07", 6.9);
        Export sections = Export.of(FROM, TO)
                .with(section("/simulateurs", 14_500, always(0.061).then("2026-09-07", 0.034), lost))
                .with(section("/guides", 21_000, always(0.031), always(7.8)))
                .with(section("/actualites", 9_000, always(0.024), always(9.4)));
        Stream whole = Stream.of("epargne", Week.OFFICE)
                .scope("channel", "seo")
                .count("organicImpressions", 44_500)
                .share("organicClicks", "organicImpressions", always(0.0394).then("2026-09-07", 0.0306))
                .level("averagePosition", 1, always(6.7).then("2026-09-07", 7.85), 0.012)
                .each("sessions", "organicClicks", 1.03);
        return Map.of(
                "exports/rubriques.csv", sections.daily(),
                "exports/recherche.csv", Export.of(FROM, TO).with(whole).daily());
    }

    private static Stream section(String path, double impressions, Course clickRate, Course position) {
        return Stream.part("epargne", "landingPage", path, Week.OFFICE)
                .count("organicImpressions", impressions)
                .share("organicClicks", "organicImpressions", clickRate)
                .level("averagePosition", 1, position, 0.015);
    }

    /** A guide to beaches, each autumn the same, and a site of recipes that the result page answers by itself. */
    static Map<String, String> searchDemand() {
        Stream beaches = Stream.of("guide-plages", Week.LEISURE)
                .scope("channel", "seo")
                .count("organicImpressions", always(52_000).yearly(0.72, 205))
                .share("organicClicks", "organicImpressions", 0.036)
                .level("averagePosition", 1, 5.2, 0.012)
                .each("sessions", "organicClicks", 1.02);
        Stream recipes = Stream.of("recettes-express", Week.LEISURE)
                .scope("channel", "seo")
                .count("organicImpressions", always(38_000).then("2026-08-31", 47_500))
                .share("organicClicks", "organicImpressions", always(0.035).drifting("2026-08-31", -0.07))
                .level("averagePosition", 1, 6.1, 0.012)
                .each("sessions", "organicClicks", 1.03)
                .since(FROM);
        return Map.of(
                "exports/recherche.csv",
                Export.of("2025-06-30", TO).with(beaches).with(recipes).daily());
    }

    /** A brand of trainers on three networks. */
    static Map<String, String> socialPage() {
        Stream instagram = network("instagram", 0.72, 62_000, always(28_500))
                .share("interactions", "impressions", always(0.024).then("2026-09-07", 0.039))
                .count("sessions", always(210).then("2026-09-07", 128));
        Stream facebook = network("facebook", 0.86, 41_000, always(61_000).drifting("2026-09-07", 0.021))
                .share("interactions", "impressions", always(0.013).drifting("2026-09-07", -0.12))
                .count("sessions", 96);
        Stream tiktok = network("tiktok", 0.58, 88_000, always(19_500))
                .share("interactions", "impressions", 0.031)
                .share("hides", "impressions", always(0.00011).then("2026-10-01", 0.00047))
                .count("sessions", 74);
        Export daily = Export.of(FROM, TO).with(instagram).with(facebook).with(tiktok);
        return Map.of(
                "exports/reseaux.csv", daily.daily(),
                "exports/reseaux-semaines.csv", daily.people("interactions", 2.4));
    }

    private static Stream network(String id, double posts, double impressions, Course followers) {
        return Stream.of(id, Week.LEISURE)
                .scope("channel", "social")
                .count("posts", posts)
                .stock("followers", followers)
                .count("impressions", impressions);
    }
}

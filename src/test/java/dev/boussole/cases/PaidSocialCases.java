package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.List;
import java.util.Map;

/** Advertising on social networks. */
final class PaidSocialCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";
    private static final Course ARRIVALS = always(0.86);

    private PaidSocialCases() {}

    /** Cosmetics: one audience sees the adverts very often and still buys, another begins to look away. */
    static Map<String, String> seenOften() {
        List<MetaAds.Campaign> campaigns = List.of(
                new MetaAds.Campaign(
                        MetaAds.selling(
                                "Panier abandonné | Remarketing",
                                9_500,
                                always(0.021),
                                always(11.5),
                                ARRIVALS,
                                always(0.052),
                                47),
                        always(4.8)),
                new MetaAds.Campaign(
                        MetaAds.selling(
                                "Sérum | Prospection",
                                38_000,
                                always(0.0142).drifting("2026-09-07", -0.075),
                                always(8.2),
                                ARRIVALS,
                                always(0.027),
                                44),
                        always(2.05).drifting("2026-08-17", 0.045)),
                new MetaAds.Campaign(
                        MetaAds.selling(
                                "Coffrets | Prospection",
                                27_000,
                                always(0.0155),
                                always(8.9),
                                ARRIVALS,
                                always(0.029),
                                62),
                        always(1.7)));
        return Map.of(
                "exports/meta-jours.csv", MetaAds.byDay(FROM, TO, campaigns),
                "exports/meta-semaines.csv", MetaAds.byWeek(FROM, TO, campaigns));
    }

    /** Garden furniture: a new page builder made the mobile page heavy on 14 September. */
    static Map<String, String> slowPage() {
        List<MetaAds.Campaign> campaigns = List.of(
                new MetaAds.Campaign(
                        MetaAds.selling(
                                "Salons de jardin | Prospection",
                                52_000,
                                always(0.0138),
                                always(7.4),
                                always(0.87).then("2026-09-14", 0.66),
                                always(0.022),
                                310),
                        always(1.9)),
                new MetaAds.Campaign(
                        MetaAds.selling(
                                "Parasols | Prospection",
                                31_000,
                                always(0.0149),
                                always(7.1),
                                always(0.88),
                                always(0.025),
                                129),
                        always(1.8)));
        return Map.of(
                "exports/meta-jours.csv", MetaAds.byDay(FROM, TO, campaigns),
                "exports/meta-semaines.csv", MetaAds.byWeek(FROM, TO, campaigns));
    }
}

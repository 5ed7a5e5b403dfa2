package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.List;
import java.util.Map;

/** Searches that are bought. */
final class PaidSearchCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private PaidSearchCases() {}

    /** Bicycle parts: four campaigns that all miss searches, each for another reason. */
    static Map<String, String> searchesMissed() {
        return Map.of(
                "exports/google-ads.csv",
                GoogleAds.report(
                        FROM,
                        TO,
                        List.of(
                                search("Sacoches | Recherche", 1_450, 0.062, 0.72, 0.034, 0.29, 0.08, 64),
                                search("Antivols | Recherche", 2_300, 0.048, 0.80, 0.0175, 0.24, 0.15, 58),
                                search("Pneus | Recherche", 1_900, 0.036, 0.95, 0.024, 0.03, 0.66, 71),
                                search("Marque | Recherche", 520, 0.31, 0.28, 0.071, 0.015, 0.055, 69))));
    }

    private static Stream search(
            String name,
            double impressions,
            double clickRate,
            double perClick,
            double buying,
            double lostBudget,
            double lostRank,
            double basket) {
        return GoogleAds.search(name, Week.SHOP)
                .count("impressions", impressions)
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", buying)
                .money("conversionValue", "conversions", basket)
                .level("lostBudget", 4, lostBudget, 0.08)
                .level("lostRank", 4, lostRank, 0.05);
    }

    /** Insurance for pets: since September rivals bid against it, and each click costs more. */
    static Map<String, String> dearAuction() {
        Course perClick = always(2.10).drifting("2026-08-31", 0.095);
        Stream cats = Stream.of("assurance-chat", Week.LEISURE)
                .count("impressions", 2_600)
                .share("clicks", "impressions", 0.074)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", 0.081)
                .share("leads", "conversions", 1);
        Stream dogs = Stream.of("assurance-chien", Week.LEISURE)
                .count("impressions", 3_100)
                .share("clicks", "impressions", 0.068)
                .money("spend", "clicks", 2.25)
                .share("conversions", "clicks", 0.078)
                .share("leads", "conversions", 1);
        return Map.of(
                "exports/microsoft-ads.csv",
                Export.of(FROM, TO).with(cats).with(dogs).daily());
    }
}

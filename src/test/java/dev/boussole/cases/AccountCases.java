package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** An account as a whole: where its money goes, what it aims at, and when nothing needs doing. */
final class AccountCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private AccountCases() {}

    /** Eyewear: display takes two thirds of the money and sells at more than twice the price of search. */
    static Map<String, String> reallocation() {
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO)
                        .with(paid("display-solaires", "display", 310_000, 0.0031, 0.46, 0.0102, 96))
                        .with(paid("display-vue", "display", 190_000, 0.0029, 0.44, 0.0098, 104))
                        .with(paid("recherche-lunettes", "paid_search", 5_200, 0.058, 0.82, 0.0405, 99)
                                .level("impressionShare", 4, 0.62, 0.02))
                        .with(paid("meta-essayage", "paid_social", 21_000, 0.0142, 0.55, 0.0190, 94))
                        .daily());
    }

    /** A language school and its four goals. */
    static Map<String, String> goals() {
        return Map.of(
                "exports/campagnes.csv",
                Export.of("2025-12-01", TO)
                        .with(leads("sejours-adultes", 3_600, 0.055, 1.35, 0.046))
                        .with(leads("cours-enfants", 3_000, 0.061, 1.18, 0.052))
                        .with(leads("preparation-toefl", 2_200, 0.057, 1.42, 0.049))
                        .daily());
    }

    /** A garden centre at cruising speed, over all channels. */
    static Map<String, String> allIsWell() {
        Export ads = Export.of(FROM, TO)
                .with(paid("marque", "paid_search", 900, 0.19, 0.34, 0.071, 61))
                .with(paid("plantes", "paid_search", 3_900, 0.055, 0.61, 0.042, 58))
                .with(paid("outillage", "paid_search", 3_100, 0.051, 0.66, 0.039, 72))
                .with(paid("shopping-plantes", "paid_search", 22_000, 0.011, 0.38, 0.031, 55))
                .with(paid("meta-plantes", "paid_social", 34_000, 0.0146, 0.52, 0.028, 54))
                .with(paid("meta-conseils", "paid_social", 21_000, 0.0139, 0.50, 0.027, 57))
                .with(paid("display-saison", "display", 120_000, 0.0040, 0.31, 0.019, 56));
        Export site = Export.of(FROM, TO)
                .with(Stream.of("guide-jardin", Week.LEISURE)
                        .scope("channel", "seo")
                        .count("organicImpressions", 41_000)
                        .share("organicClicks", "organicImpressions", 0.034)
                        .level("averagePosition", 1, 8.6, 0.015)
                        .each("sessions", "organicClicks", 1.04)
                        .share("engagedSessions", "sessions", 0.61));
        Export letter = Export.of(FROM, TO)
                .with(Stream.of("lettre-jardin", Week.TUESDAY)
                        .scope("channel", "email")
                        .stock("listSize", always(52_000))
                        .stock("emailSent", always(52_000))
                        .share("emailHardBounces", "emailSent", 0.003)
                        .share("emailSoftBounces", "emailSent", 0.006)
                        .rest("emailDelivered", "emailSent", "emailHardBounces", "emailSoftBounces")
                        .share("emailOpensUnique", "emailDelivered", 0.35)
                        .share("emailClicksUnique", "emailDelivered", 0.026)
                        .share("emailUnsubscribes", "emailDelivered", 0.0016)
                        .share("emailComplaints", "emailDelivered", 0.0002)
                        .share("emailOrders", "emailClicksUnique", 0.036));
        Export shop = Export.of(FROM, TO)
                .with(Stream.of("boutique", Week.SHOP)
                        .scope("channel", "direct")
                        .count("sessions", 3_700)
                        .share("engagedSessions", "sessions", 0.59)
                        .each("productViews", "sessions", 2.4)
                        .share("addToCarts", "sessions", 0.074)
                        .share("carts", "addToCarts", 0.97)
                        .share("checkouts", "carts", 0.46)
                        .share("orders", "checkouts", 0.61)
                        .money("revenue", "orders", 59));
        return Map.of(
                "exports/campagnes.csv", ads.daily(),
                "exports/guide.csv", site.daily(),
                "exports/lettre.csv", letter.daily(),
                "exports/boutique.csv", shop.daily());
    }

    private static Stream paid(
            String id,
            String channel,
            double impressions,
            double clickRate,
            double perClick,
            double buying,
            double basket) {
        return Stream.of(id, Week.SHOP)
                .scope("channel", channel)
                .count("impressions", impressions)
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", buying)
                .money("conversionValue", "conversions", basket);
    }

    private static Stream leads(String id, double impressions, double clickRate, double perClick, double asking) {
        return Stream.of(id, Week.OFFICE)
                .scope("channel", "paid_search")
                .count("impressions", impressions)
                .share("clicks", "impressions", clickRate)
                .money("spend", "clicks", perClick)
                .share("conversions", "clicks", asking)
                .share("leads", "conversions", 1);
    }
}

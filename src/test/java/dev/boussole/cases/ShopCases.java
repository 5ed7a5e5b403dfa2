package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** From the product page to the order. */
final class ShopCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-04";

    private ShopCases() {}

    /** Teas: since 7 September delivery is no longer free below 60 EUR, and people learn it in the basket. */
    static Map<String, String> cartShock() {
        Stream shop = shop("boutique", 2_900, 0.071, always(0.74).then("2026-09-07", 0.845), always(46));
        return Map.of("exports/boutique.csv", Export.of(FROM, TO).with(shop).daily());
    }

    /** Toys: an always-on 20 % code has made the baskets smaller, and nobody noted it. */
    static Map<String, String> smallBaskets() {
        Stream shop =
                shop("boutique-jouets", 4_400, 0.082, always(0.705), always(58).then("2026-09-21", 48.5));
        return Map.of("exports/boutique.csv", Export.of(FROM, TO).with(shop).daily());
    }

    private static Stream shop(String id, double sessions, double adds, Course abandoned, Course basket) {
        return Stream.of(id, Week.SHOP)
                .scope("channel", "direct")
                .count("sessions", sessions)
                .share("engagedSessions", "sessions", 0.58)
                .each("productViews", "sessions", 2.3)
                .share("addToCarts", "sessions", adds)
                .share("carts", "addToCarts", 0.97)
                .share("orders", "carts", day -> 1 - abandoned.on(day))
                .money("revenue", "orders", basket);
    }

    /** A printer of photo books: ads sell, yet each order costs more than it earns. */
    static Map<String, String> belowBreakEven() {
        Stream books = Stream.of("livres-photo", Week.SHOP)
                .count("impressions", 22_000)
                .money("spend", "impressions", 0.0081)
                .share("clicks", "impressions", 0.0151)
                .share("conversions", "clicks", 0.0215)
                .money("conversionValue", "conversions", 42);
        Stream calendars = Stream.of("calendriers", Week.SHOP)
                .count("impressions", 2_600)
                .share("clicks", "impressions", 0.066)
                .money("spend", "clicks", 0.62)
                .share("conversions", "clicks", 0.049)
                .money("conversionValue", "conversions", 39)
                .level("impressionShare", 4, 0.61, 0.02)
                .level("impressionShareLostBudget", 4, 0.27, 0.06)
                .level("impressionShareLostRank", 4, 0.12, 0.04);
        Stream mugs = Stream.of("mugs", Week.SHOP)
                .count("impressions", 2_900)
                .share("clicks", "impressions", 0.054)
                .money("spend", "clicks", 0.71)
                .share("conversions", "clicks", 0.038)
                .money("conversionValue", "conversions", 24)
                .level("impressionShare", 4, 0.58, 0.02)
                .level("impressionShareLostBudget", 4, 0.31, 0.06)
                .level("impressionShareLostRank", 4, 0.11, 0.04);
        return Map.of(
                "exports/campagnes.csv",
                Export.of(FROM, TO).with(books).with(calendars).with(mugs).daily());
    }

    /** Shoes: since 28 September the wallet on phones refuses most payments. */
    static Map<String, String> brokenCheckout() {
        Course phone = always(0.47).then("2026-09-28", 0.86);
        Export devices = Export.of(FROM, TO)
                .with(device("mobile", 3_600, phone))
                .with(device("desktop", 1_500, always(0.37)))
                .with(device("tablet", 420, always(0.42)));
        Stream whole = funnel(
                Stream.of("chaussures", Week.SHOP).scope("channel", "direct"),
                5_520,
                day -> 0.64 * phone.on(day) + 0.36 * 0.38);
        return Map.of(
                "exports/appareils.csv", devices.daily(),
                "exports/boutique.csv", Export.of(FROM, TO).with(whole).daily());
    }

    private static Stream device(String name, double sessions, Course abandoned) {
        return funnel(Stream.part("chaussures", "device", name, Week.SHOP), sessions, abandoned);
    }

    private static Stream funnel(Stream stream, double sessions, Course abandoned) {
        return stream.count("sessions", sessions)
                .each("productViews", "sessions", 2.6)
                .share("addToCarts", "sessions", 0.083)
                .share("carts", "addToCarts", 0.97)
                .share("checkouts", "carts", 0.52)
                .share("orders", "checkouts", day -> 1 - abandoned.on(day));
    }
}

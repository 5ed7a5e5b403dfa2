package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** Letters to subscribers. */
final class MailCases {
    private static final String FROM = "2026-04-13";
    private static final String TO = "2026-10-04";

    private MailCases() {}

    /** A publisher of recipes and its three letters. */
    static Map<String, String> letters() {
        Stream recipes = letter("recettes", Week.TUESDAY, always(61_000), always(0.0045))
                .share("emailOpensUnique", "emailDelivered", 0.37)
                .share("emailClicksUnique", "emailDelivered", always(0.027).then("2026-08-31", 0.0172))
                .share("emailUnsubscribes", "emailDelivered", 0.0016)
                .share("emailComplaints", "emailDelivered", 0.0002)
                .share("emailOrders", "emailClicksUnique", 0.031);
        Stream baking = letter("patisserie", Week.TUESDAY, always(38_000), always(0.004))
                .share("emailOpensUnique", "emailDelivered", always(0.31).then("2026-08-24", 0.40))
                .share("emailClicksUnique", "emailDelivered", 0.0236)
                .share("emailUnsubscribes", "emailDelivered", 0.0017)
                .share("emailComplaints", "emailDelivered", 0.0002)
                .share("emailOrders", "emailClicksUnique", 0.028);
        Stream twice = letter("vins", Week.TUESDAY_AND_FRIDAY, always(24_000), always(0.005))
                .share("emailOpensUnique", "emailDelivered", 0.33)
                .share("emailClicksUnique", "emailDelivered", 0.0225)
                .share("emailUnsubscribes", "emailDelivered", always(0.0021).then("2026-09-14", 0.0038))
                .share("emailComplaints", "emailDelivered", 0.0003)
                .share("emailOrders", "emailClicksUnique", 0.034)
                .since("2026-09-14");
        Stream once = letter("vins", Week.TUESDAY, always(24_000), always(0.005))
                .share("emailOpensUnique", "emailDelivered", 0.33)
                .share("emailClicksUnique", "emailDelivered", 0.0225)
                .share("emailUnsubscribes", "emailDelivered", 0.0021)
                .share("emailComplaints", "emailDelivered", 0.0003)
                .share("emailOrders", "emailClicksUnique", 0.034);
        return Map.of(
                "exports/lettres.csv",
                Export.of(FROM, TO).with(recipes).with(baking).with(twice).daily(),
                "exports/vins-avant-la-rentree.csv",
                Export.of(FROM, "2026-09-13").with(once).daily());
    }

    /** A fashion outlet that mailed a bought list: complaints reach what Gmail blocks for. */
    static Map<String, String> complaints() {
        Stream offers = letter(
                        "promos-mode",
                        Week.TUESDAY,
                        always(45_000).then("2026-09-15", 68_000),
                        always(0.006).then("2026-09-15", 0.034))
                .share("emailOpensUnique", "emailDelivered", always(0.29).then("2026-09-15", 0.22))
                .share("emailClicksUnique", "emailDelivered", always(0.0175).then("2026-09-15", 0.012))
                .share("emailUnsubscribes", "emailDelivered", always(0.0022).then("2026-09-15", 0.0071))
                .share("emailComplaints", "emailDelivered", always(0.0004).then("2026-09-15", 0.0041))
                .share("emailOrders", "emailClicksUnique", 0.026);
        Stream loyal = letter("club-fidelite", Week.TUESDAY, always(14_500), always(0.003))
                .share("emailOpensUnique", "emailDelivered", 0.44)
                .share("emailClicksUnique", "emailDelivered", 0.041)
                .share("emailUnsubscribes", "emailDelivered", 0.0012)
                .share("emailComplaints", "emailDelivered", 0.0002)
                .share("emailOrders", "emailClicksUnique", 0.055);
        return Map.of(
                "exports/envois.csv",
                Export.of(FROM, TO).with(offers).with(loyal).daily());
    }

    private static Stream letter(String campaign, Week week, Course size, Course bounces) {
        return Stream.of(campaign, week)
                .stock("listSize", size)
                .stock("emailSent", size)
                .share("emailHardBounces", "emailSent", bounces)
                .share("emailSoftBounces", "emailSent", 0.006)
                .rest("emailDelivered", "emailSent", "emailHardBounces", "emailSoftBounces");
    }
}

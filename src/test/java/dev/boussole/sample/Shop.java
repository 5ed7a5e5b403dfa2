package dev.boussole.sample;

import java.time.LocalDate;

/** The campaigns of Atelier Lumière, each with its trouble. The shop, its figures and its people are made up. */
final class Shop {
    private static final LocalDate PAGE_CHANGED = LocalDate.of(2026, 10, 11);
    private static final LocalDate TAG_BROKE = LocalDate.of(2026, 10, 28);
    private static final LocalDate WEARS_FROM = LocalDate.of(2026, 10, 4);

    private Shop() {}

    /** Worn-out creative: people see it more and more often and click less and less. */
    static final AdCampaign AUTUMN = new AdCampaign(
            "collection-automne",
            "Collection automne | Prospection",
            LocalDate.of(2026, 8, 17),
            24_000,
            Shop::wearing,
            9.5,
            day -> 0.024,
            120);

    /** The page was rewritten on 11 October and no longer says what the adverts say. */
    static final AdCampaign NIGHT_LIGHTS = new AdCampaign(
            "veilleuses-enfant",
            "Veilleuses enfant | Prospection",
            Calendar.FIRST,
            45_000,
            day -> 0.016,
            7.2,
            day -> day.isBefore(PAGE_CHANGED) ? 0.026 : 0.016,
            62);

    /** Cheap conversions, and a third of the searches missed for want of budget. */
    static final AdCampaign PENDANTS = new AdCampaign(
            "suspensions-recherche",
            "Suspensions | Recherche",
            Calendar.FIRST,
            3_200,
            day -> 0.07,
            91,
            day -> 0.054,
            110);

    /** The conversion tag stopped counting on 28 October; people still come. */
    static final AdCampaign LAMPS = new AdCampaign(
            "luminaires-recherche",
            "Luminaires | Recherche générique",
            Calendar.FIRST,
            4_000,
            day -> 0.055,
            57.75,
            day -> day.isBefore(TAG_BROKE) ? 0.036 : 0,
            88);

    /** Begun twelve days ago with a few euros a day: nothing can be said yet. */
    static final AdCampaign WALL_LIGHTS = new AdCampaign(
            "appliques-display",
            "Appliques | Test Display",
            LocalDate.of(2026, 10, 20),
            900,
            day -> 0.005,
            3,
            day -> 0.055,
            74);

    /** Good leads at a steady price, and a target that asks for far more of them. */
    static final AdCampaign ARCHITECTS = new AdCampaign(
            "devis-architectes", "Devis architectes", Calendar.FIRST, 2_500, day -> 0.04, 64, day -> 0.075, 0);

    /** Everything in its band. */
    static final AdCampaign BRAND = new AdCampaign(
            "marque-recherche", "Marque | Recherche", Calendar.FIRST, 1_500, day -> 0.14, 58.8, day -> 0.065, 92);

    private static double wearing(LocalDate day) {
        double fresh = 0.0128;
        if (day.isBefore(WEARS_FROM)) {
            return fresh;
        }
        double weeks = (day.toEpochDay() - WEARS_FROM.toEpochDay() + 1) / 7.0;
        return fresh * Math.pow(0.86, weeks);
    }

    /** Times that a person saw the autumn collection in the week that ends on a day. */
    static double autumnFrequency(LocalDate weekEnd) {
        double weeks = (Calendar.LAST.toEpochDay() - weekEnd.toEpochDay()) / 7.0;
        return 4.3 * Math.pow(0.945, weeks);
    }
}

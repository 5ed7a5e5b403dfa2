package dev.boussole.platform.meta;

import dev.boussole.platform.csv.Names;

/** What the results of a row are, told by its result indicator; only some are conversions. */
enum ResultKind {
    PURCHASE,
    LEAD,
    INSTALL,
    OTHER_CONVERSION,
    NO_CONVERSION;

    /** From the words of Ads Manager, English or French, or from its codes such as {@code actions:offsite_conversion.fb_pixel_purchase}. */
    static ResultKind of(String indicator) {
        String plain = Names.plain(indicator);
        if (has(plain, "purchase", "achat")) {
            return PURCHASE;
        }
        if (has(plain, "lead", "prospect")) {
            return LEAD;
        }
        if (has(plain, "install")) {
            return INSTALL;
        }
        boolean conversion = has(
                plain,
                "offsite_conversion",
                "conversions:",
                "registration",
                "inscription",
                "subscri",
                "abonnement",
                "contact",
                "schedule",
                "rendez-vous",
                "submit_application",
                "donat",
                "custom conversion",
                "conversion personnalisee",
                "messaging_conversation_started",
                "messaging conversations started",
                "conversations par message");
        return conversion ? OTHER_CONVERSION : NO_CONVERSION;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

package dev.boussole.platform.meta;

import dev.boussole.platform.csv.Names;

/** What the results of a row are, told by its result indicator; only some are conversions. */
enum ResultKind {
    PURCHASE,
    LEAD,
    INSTALL,
    OTHER_CONVERSION,
    NO_CONVERSION;

    private static final String PURCHASE_IN_THAI = Names.plain("การซื้อ");

    /**
     * From the words of Ads Manager in the languages of its columns, or from its codes such as {@code
     * actions:offsite_conversion.fb_pixel_purchase}, which are the same in all.
     */
    static ResultKind of(String indicator) {
        String plain = Names.plain(indicator);
        if (has(plain, "purchase", "achat", "compra", "kaufe", PURCHASE_IN_THAI)) {
            return PURCHASE;
        }
        if (has(plain, "lead", "prospect", "cliente potencial", "clientes potenciales")) {
            return LEAD;
        }
        if (has(plain, "install", "instalacion", "instalac")) {
            return INSTALL;
        }
        boolean conversion = has(
                plain,
                "offsite_conversion",
                "conversions:",
                "registration",
                "inscription",
                "registro",
                "cadastro",
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
                "conversations par message",
                "conversaciones con mensajes",
                "conversas por mensagem");
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

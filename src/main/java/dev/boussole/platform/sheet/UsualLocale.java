package dev.boussole.platform.sheet;

import java.util.Locale;

/** How a website that names its columns in a language writes numbers and dates. */
public final class UsualLocale {
    private UsualLocale() {}

    /** @param language as {@link Columns#language} gives it; English is taken as that of the United States */
    public static Locale of(String language) {
        return switch (language) {
            case "fr" -> Locale.FRANCE;
            case "de" -> Locale.GERMANY;
            case "es" -> new Locale("es", "ES");
            case "pt" -> new Locale("pt", "BR");
            default -> Locale.US;
        };
    }
}

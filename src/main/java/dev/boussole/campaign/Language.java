package dev.boussole.campaign;

import java.util.Locale;
import java.util.Optional;

/** The two first languages of every page, message and report. */
public enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code: {@code en} or {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code such as {@code fr} or {@code fr-FR}, or nothing for a language that we do not speak. */
    public static Optional<Language> of(String code) {
        String start = code.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (start.equals(language.code())
                    || start.startsWith(language.code() + "-")
                    || start.startsWith(language.code() + "_")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.util.List;

/**
 * What a setting should have been.
 *
 * @param is completes "is not ...": {@code a date}
 * @param write the sentence that tells what to write instead
 * @param names the values there are, when they can be listed
 */
record Expected(Text is, Text write, List<String> names) {
    static final Expected DATE = of("a date", "une date", "2026-10-31");
    static final Expected NUMBER = of("a number", "un nombre", "30000 or 0.55", "30000 ou 0.55");
    static final Expected WHOLE = of("a whole number of 0 or more", "un nombre entier de 0 ou plus", "7");
    static final Expected DAYS = of("a number of days from 0 to 90", "un nombre de jours de 0 à 90", "7");
    static final Expected AMOUNT = of("an amount of 0 or more", "un montant de 0 ou plus", "30000");
    static final Expected MARGIN =
            of("a fraction above 0 and at most 1", "une fraction supérieure à 0 et d'au plus 1", "0.55");
    static final Expected TEXT = of("a text", "un texte", "\"Printemps, Meta\"");
    static final Expected LIST = of("a list", "une liste", "- { id: … }");
    static final Expected LIST_OF_TEXTS = of("a list of texts", "une liste de textes", "[ \"Atelier Lumière\" ]");
    static final Expected MAPPING = of("a group of keys", "un groupe de clés", "{ id: … }");
    static final Expected REVIEW =
            of("a period of days, weeks or months", "une durée en jours, semaines ou mois", "P7D");
    static final Expected CURRENCY = of("an ISO 4217 currency code", "un code de devise ISO 4217", "EUR");
    static final Expected TIME_ZONE = of("an IANA time zone", "un fuseau horaire IANA", "Europe/Paris");

    private static Expected of(String en, String fr, String example) {
        return of(en, fr, example, example);
    }

    private static Expected of(String en, String fr, String exampleEn, String exampleFr) {
        return new Expected(
                new Text(en, fr),
                new Text("Write it like `" + exampleEn + "`.", "Écrivez par exemple `" + exampleFr + "`."),
                List.of());
    }

    static Expected oneOf(String en, String fr, List<String> names) {
        String listed = "`" + String.join("`, `", names) + "`";
        return new Expected(
                new Text(en, fr), new Text("Write one of " + listed + ".", "Écrivez l'un de " + listed + "."), names);
    }

    /** The sentence about a value that is not that. */
    Text insteadOf(String found) {
        Text guess = Suggestion.among(names, found);
        return new Text(
                "`" + found + "` is not " + is.en() + "." + guess.en() + " " + write.en(),
                "`" + found + "` n'est pas " + is.fr() + "." + guess.fr() + " " + write.fr());
    }

    /** The sentence about a key that is not there. */
    Text missing(String key) {
        return new Text(
                "`" + key + "` is missing: expected " + is.en() + ". " + write.en(),
                "`" + key + "` manque : il faut " + is.fr() + ". " + write.fr());
    }
}

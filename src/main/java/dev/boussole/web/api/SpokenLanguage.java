package dev.boussole.web.api;

import dev.boussole.campaign.Language;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which language an answer is: {@code lang} before {@code Accept-Language} before the account's own. */
public final class SpokenLanguage {
    private SpokenLanguage() {}

    /** @throws ApiProblem when {@code lang} is a language that we do not speak */
    public static Language of(Context context, Language otherwise) {
        List<String> given = context.queryParams("lang");
        if (given.isEmpty()) {
            return accepted(context).orElse(otherwise);
        }
        return Language.of(given.get(0)).orElseThrow(() -> unspoken(given.get(0)));
    }

    /** The same, without complaint: for answers that are a complaint already. */
    public static Language orEnglish(Context context) {
        return context.queryParams("lang").stream()
                .findFirst()
                .flatMap(Language::of)
                .or(() -> accepted(context))
                .orElse(Language.EN);
    }

    private static Optional<Language> accepted(Context context) {
        String header = context.header("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Language.of(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static ApiProblem unspoken(String found) {
        return Problems.badParameter(
                "`lang` is `" + found + "`: expected `fr` or `en`.",
                "`lang` vaut `" + found + "` : il faut `fr` ou `en`.");
    }
}

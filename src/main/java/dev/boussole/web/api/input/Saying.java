package dev.boussole.web.api.input;

import dev.boussole.campaign.Period;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.service.input.ImportOptions;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;

/** What a sender says of the files in the address: {@code period}, {@code locale}, {@code currency}. */
final class Saying {
    private Saying() {}

    static ImportOptions of(Query query) {
        return new ImportOptions(
                ReadOptions.DEFAULT
                        .withPeriod(query.text("period").map(Saying::period).orElse(null))
                        .withLocale(query.text("locale").map(Saying::locale).orElse(null)),
                query.text("currency").map(Saying::currency).orElse(null));
    }

    private static Period period(String given) {
        String[] days = given.split("\\.\\.|/", -1);
        try {
            LocalDate from = LocalDate.parse(days[0]);
            LocalDate to = LocalDate.parse(days[days.length - 1]);
            if (days.length <= 2 && !to.isBefore(from)) {
                return new Period(from, to);
            }
        } catch (DateTimeException notDays) {
            throw badPeriod(given);
        }
        throw badPeriod(given);
    }

    private static ApiProblem badPeriod(String given) {
        return Problems.badParameter(
                "`period` is `" + given
                        + "`: expected the first and the last day, written like `2026-10-01..2026-10-31`.",
                "`period` vaut `" + given
                        + "` : il faut le premier et le dernier jour, écrits comme `2026-10-01..2026-10-31`.");
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()
                || !Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
            throw Problems.badParameter(
                    "`locale` is `" + tag + "`: expected a language and a country, written like `de-DE`.",
                    "`locale` vaut `" + tag + "` : il faut une langue et un pays, écrits comme `fr-FR`.");
        }
        return locale;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problems.badParameter(
                    "`currency` is `" + code + "`: expected a code of ISO 4217, such as `EUR`.",
                    "`currency` vaut `" + code + "` : il faut un code ISO 4217, comme `EUR`.");
        }
    }
}

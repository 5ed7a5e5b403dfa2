package dev.boussole.web.page.intake;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.platform.workspace.SettingsText;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of an account's settings: filled from their text, and written back into it. */
final class AccountForms {
    /** Those that most accounts count in; the form takes every code of ISO 4217. */
    static final List<String> CURRENCIES = List.of(
            "EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "RON", "HUF", "BRL",
            "MXN", "INR", "CNY", "ZAR", "MAD", "TND", "XOF", "AED", "SGD", "NZD");

    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "Europe/Brussels",
            "Europe/Zurich",
            "Europe/London",
            "Europe/Dublin",
            "Europe/Lisbon",
            "Europe/Madrid",
            "Europe/Rome",
            "Europe/Berlin",
            "Europe/Amsterdam",
            "Europe/Stockholm",
            "Europe/Warsaw",
            "Europe/Athens",
            "Africa/Casablanca",
            "Africa/Tunis",
            "Africa/Dakar",
            "Africa/Abidjan",
            "Africa/Johannesburg",
            "America/Montreal",
            "America/Toronto",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "America/Mexico_City",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Indian/Reunion",
            "UTC");
    private static final int NAME_MAX = 120;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AccountForms() {}

    /** What is asked of an account that files make. @param found currencies of the files */
    static AccountForm proposed(Labels labels, String name, String currency, List<String> found) {
        String language = labels.language().code();
        return new AccountForm(
                name,
                currency,
                language.equals("fr") ? "Europe/Paris" : "UTC",
                language,
                "",
                "",
                "",
                "",
                all(found),
                ZONES,
                List.of());
    }

    private static List<String> all(List<String> found) {
        Set<String> all = new LinkedHashSet<>(found);
        all.addAll(CURRENCIES);
        return List.copyOf(all);
    }

    static AccountForm of(SettingsText text, String name, List<String> industries) {
        return new AccountForm(
                text.account("name").orElse(name),
                text.account("currency").orElse(""),
                text.account("timeZone").orElse(""),
                text.account("language").orElse(""),
                text.account("grossMargin").map(AccountForms::percent).orElse(""),
                text.account("lifetimeValue").orElse(""),
                text.account("conversionLagDays").orElse(""),
                text.account("industry").orElse(""),
                all(text.account("currency").stream().toList()),
                ZONES,
                industries);
    }

    private static String percent(String fraction) {
        try {
            return new BigDecimal(fraction)
                    .multiply(HUNDRED)
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException odd) {
            return fraction;
        }
    }

    /** The form as it came. */
    static AccountForm filled(Form form, Labels labels) {
        return new AccountForm(
                form.text("name").orElse(""),
                form.text("currency").orElse(""),
                form.text("timeZone").orElse(""),
                form.text("language").orElse(labels.language().code()),
                form.text("margin").orElse(""),
                form.text("lifetimeValue").orElse(""),
                form.text("lag").orElse(""),
                form.text("industry").orElse(""),
                all(form.text("currency").stream().toList()),
                ZONES,
                List.of());
    }

    /**
     * The settings with what the form says; a field that the form does not have stays as it is.
     *
     * @throws InputException with everything that is wrong with the fields
     */
    static SettingsText written(SettingsText before, Form form, Labels labels) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> name = form.text("name").filter(text -> text.length() <= NAME_MAX);
        if (name.isEmpty()) {
            problems.add(problem("intake.account.name.wrong", labels));
        }
        SettingsText text = before.account("name", name.orElse("x"));
        for (String key : List.of("currency", "timeZone", "language", "industry")) {
            text = set(text, form, key, key);
        }
        text = margin(text, form, problems, labels);
        text = number(text, form, "lifetimeValue", "lifetimeValue", problems, labels);
        text = number(text, form, "lag", "conversionLagDays", problems, labels);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return text;
    }

    private static SettingsText set(SettingsText text, Form form, String field, String key) {
        return form.all(field).isEmpty()
                ? text
                : text.account(key, form.text(field).orElse(null));
    }

    private static SettingsText margin(SettingsText text, Form form, List<Problem> problems, Labels labels) {
        if (form.all("margin").isEmpty()) {
            return text;
        }
        @Nullable String given = form.text("margin").orElse(null);
        if (given == null) {
            return text.account("grossMargin", null);
        }
        BigDecimal percent = decimal(given.replace("%", ""));
        if (percent == null || percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            problems.add(problem("intake.account.margin.wrong", labels));
            return text;
        }
        return text.account(
                "grossMargin", percent.divide(HUNDRED).stripTrailingZeros().toPlainString());
    }

    private static SettingsText number(
            SettingsText text, Form form, String field, String key, List<Problem> problems, Labels labels) {
        if (form.all(field).isEmpty()) {
            return text;
        }
        @Nullable String given = form.text(field).orElse(null);
        if (given == null) {
            return text.account(key, null);
        }
        BigDecimal number = decimal(given);
        if (number == null || number.signum() < 0) {
            problems.add(problem("intake.account." + field + ".wrong", labels));
            return text;
        }
        return text.account(key, number.stripTrailingZeros().toPlainString());
    }

    /** With a point or a comma; spaces between thousands do not matter. */
    private static @Nullable BigDecimal decimal(String given) {
        String plain = given.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }

    private static Problem problem(String key, Labels labels) {
        return new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("", 0), null, null, Text.same(labels.of(key)));
    }
}

package dev.boussole.web.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of an address, checked: each is known, stands once and has a value that can be used. */
public final class Query {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final String ACCOUNT = "account";
    static final int YEAR_MIN = 2000;
    static final int YEAR_MAX = 2099;

    private final Map<String, List<String>> given;

    private Query(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * The parameters, among which {@code account} is always known.
     *
     * @throws ApiProblem when a parameter is not one of {@code known} or stands twice
     */
    public static Query of(Context context, String... known) {
        Map<String, List<String>> given = context.queryParamMap();
        List<String> names = new ArrayList<>(List.of(known));
        names.add(ACCOUNT);
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw unknown(name, names);
            }
            if (values.size() > 1) {
                throw Problems.badParameter(
                        "`" + name + "` stands " + values.size() + " times in the address. Give it once.",
                        "`" + name + "` figure " + values.size() + " fois dans l'adresse. Donnez-le une fois.");
            }
        });
        return new Query(given);
    }

    private static ApiProblem unknown(String name, List<String> known) {
        String list = known.isEmpty() ? "" : "`" + String.join("`, `", known) + "`";
        return Problems.badParameter(
                "`" + name + "` is not a parameter here. "
                        + (known.isEmpty() ? "This address takes none." : "Known are " + list + "."),
                "`" + name + "` n'est pas un paramètre ici. "
                        + (known.isEmpty() ? "Cette adresse n'en prend pas." : "Sont connus " + list + "."));
    }

    /** The names of the parameters that were given. */
    public Set<String> names() {
        return Collections.unmodifiableSet(given.keySet());
    }

    /** A text that is there and not blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values.get(0)).filter(text -> !text.isBlank());
    }

    /** @throws ApiProblem when the parameter is missing */
    public String required(String name, String example) {
        return text(name)
                .orElseThrow(() -> Problems.badParameter(
                        "`" + name + "` is missing. Write for instance `?" + name + "=" + example + "`.",
                        "`" + name + "` manque. Écrivez par exemple `?" + name + "=" + example + "`."));
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX) {
                    return date;
                }
            } catch (DateTimeException notADate) {
                throw notADay(name, text);
            }
            throw notADay(name, text);
        });
    }

    private static ApiProblem notADay(String name, String text) {
        return Problems.badParameter(
                "`" + name + "` is `" + text + "`: expected a day between " + YEAR_MIN + " and " + YEAR_MAX
                        + ", written like `2026-10-31`.",
                "`" + name + "` vaut `" + text + "` : il faut un jour entre " + YEAR_MIN + " et " + YEAR_MAX
                        + ", écrit comme `2026-10-31`.");
    }

    public int whole(String name, int min, int max, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (WHOLE.matcher(text.get()).matches()) {
            int number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw Problems.badParameter(
                "`" + name + "` is `" + text.get() + "`: expected a whole number from " + min + " to " + max + ".",
                "`" + name + "` vaut `" + text.get() + "` : il faut un nombre entier de " + min + " à " + max + ".");
    }

    /** @throws ApiProblem when the parameter is none of {@code words} */
    public Optional<String> oneOf(String name, List<String> words) {
        Optional<String> text = text(name);
        if (text.isPresent() && !words.contains(text.get())) {
            String list = "`" + String.join("`, `", words) + "`";
            throw Problems.badParameter(
                    "`" + name + "` is `" + text.get() + "`: expected one of " + list + ".",
                    "`" + name + "` vaut `" + text.get() + "` : il faut l'un de " + list + ".");
        }
        return text;
    }
}

package dev.boussole.platform.letter;

import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.export.Currencies;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as e-mail tools write it: alone, with its rate in brackets, or with a currency before it.
 *
 * @param rate the fraction in brackets, or NaN where there is none
 * @param currency ISO 4217 code that the sign before the figure stands for, or null where it leaves that open
 */
public record Amount(double value, double rate, @Nullable String currency) {
    private static final Pattern WITH_RATE = Pattern.compile("(.+?)\\s*\\(([^()]*%)\\)");
    private static final Pattern WITH_SIGN = Pattern.compile("([A-Z]{0,3}\\p{Sc})\\s*(.*)");
    /** Longer than any figure: looking for a rate behind it would take long. */
    private static final int LONGEST = 200;
    /** A dollar alone may be of any of its countries. */
    private static final Map<String, String> SIGNS = Map.of(
            "€", "EUR",
            "£", "GBP",
            "US$", "USD",
            "CA$", "CAD",
            "A$", "AUD",
            "AU$", "AUD",
            "NZ$", "NZD");

    /** Reads a cell, or nothing when it is no such figure. */
    public static Optional<Amount> of(String cell, char decimal) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher pair = WITH_RATE.matcher(cell);
        boolean rated = pair.matches();
        String figure = rated ? pair.group(1) : cell;
        double rate = rated ? number(pair.group(2), decimal) : Double.NaN;
        Matcher sign = WITH_SIGN.matcher(figure);
        String currency = sign.matches() ? SIGNS.get(sign.group(1)) : code(figure);
        double value = number(sign.matches() ? sign.group(2) : figure, decimal);
        boolean readable = !Double.isNaN(value) && (!rated || !Double.isNaN(rate));
        return readable ? Optional.of(new Amount(value, rate, currency)) : Optional.empty();
    }

    private static @Nullable String code(String figure) {
        String start = figure.length() > 3 ? figure.substring(0, 3) : "";
        return Currencies.isCode(start) ? start : null;
    }

    private static double number(String text, char decimal) {
        return NumberText.of(text).map(number -> number.value(decimal)).orElse(Double.NaN);
    }
}

package dev.boussole.platform.mapped;

import dev.boussole.platform.csv.Names;
import dev.boussole.platform.export.Currencies;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's name without the unit that people write behind it: {@code Kosten (EUR)}, {@code Dépenses en €}, {@code CTR [%]}.
 *
 * @param base the rest, compared as people read it
 * @param currency ISO 4217 code that the unit names, or null
 */
record HeaderName(String base, @Nullable String currency) {
    private static final Pattern UNIT = Pattern.compile(
            "(.+?)(?:[\\s,:_]+(?:in|en))?[\\s,:_]*[(\\[]?\\s*(?:(?:in|en) )?([A-Za-z]{3}|[\\p{Sc}%#])\\s*[)\\]]?");
    /** Longer than any name with a unit: looking for one would take long. */
    private static final int LONGEST = 150;

    private static final Set<String> SMALL = Set.of("eur", "usd", "gbp", "chf");

    static HeaderName of(String name) {
        String trimmed = Names.trim(name);
        if (trimmed.length() > LONGEST) {
            return new HeaderName(plain(trimmed), null);
        }
        Matcher matcher = UNIT.matcher(trimmed);
        if (matcher.matches()) {
            String unit = matcher.group(2);
            boolean apart = unit.length() == 1 || !Character.isLetterOrDigit(trimmed.charAt(matcher.start(2) - 1));
            String code = apart ? currency(unit) : null;
            if (code != null || unit.length() == 1) {
                return new HeaderName(plain(matcher.group(1)), code);
            }
        }
        return new HeaderName(plain(trimmed), null);
    }

    private static String plain(String name) {
        return Names.plain(name.replace('_', ' '));
    }

    /** The currency of a code or of a sign that only one has, or null. */
    static @Nullable String currency(String unit) {
        if (unit.equals("€")) {
            return "EUR";
        }
        if (unit.equals("£")) {
            return "GBP";
        }
        String code = SMALL.contains(unit) ? unit.toUpperCase(Locale.ROOT) : unit;
        return unit.length() == 3 && Currencies.isCode(code) ? code : null;
    }
}

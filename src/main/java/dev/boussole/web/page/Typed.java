package dev.boussole.web.page;

import dev.boussole.campaign.Language;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Figures as people type them: with a point or a comma, grouped or not, with or without the unit's sign. */
public final class Typed {
    private static final int LENGTH_MAX = 40;
    private static final Pattern PLAIN = Pattern.compile("[-−]?[0-9]{1,15}(?:\\.[0-9]{0,15})?");
    private static final Pattern GROUPED = Pattern.compile("[-−]?[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Pattern UNITS = Pattern.compile("[\\s\\u00a0\\u202f'’%€$£]");

    private Typed() {}

    /** The figure; empty when the text is none. A percentage keeps its size: {@code 2,9 %} is 2.9. */
    public static OptionalDouble number(String text, Language language) {
        if (text.length() > LENGTH_MAX) {
            return OptionalDouble.empty();
        }
        String plain = pointed(UNITS.matcher(text).replaceAll(""), language);
        return PLAIN.matcher(plain).matches()
                ? OptionalDouble.of(Double.parseDouble(plain.replace('−', '-')))
                : OptionalDouble.empty();
    }

    private static String pointed(String text, Language language) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma < 0) {
            return text;
        }
        if (point >= 0) {
            return comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        }
        boolean grouped = language == Language.EN && GROUPED.matcher(text).matches();
        return grouped ? text.replace(",", "") : text.replace(',', '.');
    }
}

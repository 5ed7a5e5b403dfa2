package dev.boussole.rulebook.testing;

import dev.boussole.recommendation.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An action in the words of a rule: {@code refresh("creative").within(7)}. */
public final class ActionText {
    private static final Pattern LINK = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*");
    private static final List<String> ORDER = List.of("within", "byPercent", "to", "toward");

    private ActionText() {}

    /** The details in this order: within, byPercent, to, toward. */
    public static String of(Action action) {
        StringBuilder text = new StringBuilder(action.verb().key())
                .append("(\"")
                .append(action.object())
                .append("\")");
        if (action.withinDays() != null) {
            text.append(".within(").append(action.withinDays()).append(')');
        }
        if (action.percent() != null) {
            text.append(".byPercent(").append(number(action.percent())).append(')');
        }
        if (action.to() != null) {
            text.append(".to(").append(number(action.to())).append(')');
        }
        if (action.target() != null) {
            text.append(".toward(\"").append(action.target()).append("\")");
        }
        return text.toString();
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * What an author wrote, in the form and order of {@link #of}: blanks between words, a leading {@code advise.}, a
     * closing semicolon and the order of the details do not matter, and a bare word in capitals is the fact's word.
     */
    static String normal(String written) {
        List<String> details = new ArrayList<>();
        Matcher matcher = LINK.matcher(written);
        while (matcher.find()) {
            String argument = matcher.group(2).strip();
            boolean constant = CONSTANT.matcher(argument).matches();
            details.add(matcher.group(1) + "(" + (constant ? "\"" + argument.toLowerCase(Locale.ROOT) + "\"" : argument)
                    + ")");
        }
        if (details.isEmpty()) {
            return written;
        }
        List<String> rest = details.subList(1, details.size());
        rest.sort(Comparator.comparingInt(detail -> ORDER.indexOf(detail.substring(0, detail.indexOf('(')))));
        return String.join(".", details);
    }
}

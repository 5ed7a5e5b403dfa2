package dev.boussole.platform.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it, its decimal mark still undecided.
 *
 * @param body digits with points, commas, plain spaces and plain apostrophes between them; or a number with a point and an
 *     exponent, whose mark is not in doubt
 * @param percent whether a percent sign followed
 */
public record NumberText(boolean negative, String body, boolean percent) {
    private static final Pattern EXPONENT = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,400})?E-?[0-9]{1,3}%?");

    /** The number in a cell, without signs of currency and percent, or nothing when the cell has other text in it. */
    public static Optional<NumberText> of(String cell) {
        if (cell.indexOf('E') > 0 && EXPONENT.matcher(cell).matches()) {
            boolean percent = cell.endsWith("%");
            String unsigned = cell.startsWith("-") ? cell.substring(1) : cell;
            String body = percent ? unsigned.substring(0, unsigned.length() - 1) : unsigned;
            return Optional.of(new NumberText(cell.startsWith("-"), body, percent));
        }
        StringBuilder body = new StringBuilder();
        boolean negative = false;
        boolean percent = false;
        for (char c : MoneySign.without(withoutCode(cell)).toCharArray()) {
            if (c >= '0' && c <= '9' || c == '.' || c == ',') {
                body.append(c);
            } else if ((c == '-' || c == '\u2212') && body.isEmpty() && !negative) {
                negative = true;
            } else if (c == '%' && !percent) {
                percent = true;
            } else if (Row.isSpace(c)) {
                body.append(' ');
            } else if (c == '\'' || c == '\u2019') {
                body.append('\'');
            } else if (Character.getType(c) != Character.CURRENCY_SYMBOL) {
                return Optional.empty();
            }
        }
        String digits = body.toString().strip();
        return hasDigit(digits) ? Optional.of(new NumberText(negative, digits, percent)) : Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The cell without an ISO currency code before or after the figure. */
    private static String withoutCode(String cell) {
        int length = cell.length();
        if (length > 3 && isCode(cell, 0)) {
            return cell.substring(3);
        }
        return length > 3 && isCode(cell, length - 3) ? cell.substring(0, length - 3) : cell;
    }

    private static boolean isCode(String cell, int from) {
        for (int i = from; i < from + 3; i++) {
            if (cell.charAt(i) < 'A' || cell.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Its value under a decimal mark, percent as a fraction; NaN when it cannot be written so. */
    public double value(char decimal) {
        if (hasExponent()) {
            double value = Double.parseDouble(body);
            return (negative ? -value : value) / (percent ? 100 : 1);
        }
        int mark = body.indexOf(decimal);
        String whole = mark < 0 ? body : body.substring(0, mark);
        String fraction = mark < 0 ? "" : body.substring(mark + 1);
        if (!isDigits(fraction)) {
            return Double.NaN;
        }
        String digits = ungrouped(whole);
        if (digits.isEmpty() && !whole.isEmpty() || digits.isEmpty() && fraction.isEmpty()) {
            return Double.NaN;
        }
        char[] plain = ((negative ? "-" : "") + digits + "." + fraction).toCharArray();
        double value = Numbers.parse(plain, 0, plain.length);
        return percent ? value / 100 : value;
    }

    /** Whether it is written with an exponent, always with a point. */
    boolean hasExponent() {
        return body.indexOf('E') >= 0;
    }

    /** The digits of a whole number whose last group has three and whose others have two or three; else nothing. */
    private static String ungrouped(String whole) {
        if (isDigits(whole)) {
            return whole;
        }
        String[] groups = whole.split("[ '.,]", -1);
        StringBuilder digits = new StringBuilder(groups[0]);
        if (!isDigits(groups[0]) || groups.length > 1 && (groups[0].isEmpty() || groups[0].length() > 3)) {
            return "";
        }
        for (int i = 1; i < groups.length; i++) {
            boolean last = i == groups.length - 1;
            boolean fits = groups[i].length() == 3 || !last && groups[i].length() == 2;
            if (!fits || !isDigits(groups[i])) {
                return "";
            }
            digits.append(groups[i]);
        }
        return digits.toString();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

package dev.boussole.platform.csv;

/**
 * Decimal numbers with a point, read from characters without a string. Up to 15 significant digits the result is the
 * nearest double: both the digits and the power of ten are exact, and a division rounds once (Clinger 1990, section 3).
 */
public final class Numbers {
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /** The number in {@code text[from, to)}, or NaN when these characters are not one. */
    public static double parse(char[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative) {
            at++;
        }
        long mantissa = 0;
        int point = -1;
        int digitsFrom = at;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = at;
            } else {
                return slow(text, from, to);
            }
        }
        int digits = to - digitsFrom - (point < 0 ? 0 : 1);
        if (digits == 0) {
            return Double.NaN;
        }
        if (digits > EXACT_DIGITS) {
            return slow(text, from, to);
        }
        double value = point < 0 ? mantissa : mantissa / POWERS[to - point - 1];
        return negative ? -value : value;
    }

    private static double slow(char[] text, int from, int to) {
        if (from < to && text[to - 1] == '%') {
            return percent(text, from, to - 1);
        }
        return isNumber(text, from, to) ? Double.parseDouble(new String(text, from, to - from)) : Double.NaN;
    }

    /** A percentage as sheets of workbooks give it, always with an exponent: {@code 2.56E0%}. */
    private static double percent(char[] text, int from, int to) {
        boolean exponent = false;
        for (int i = from; i < to; i++) {
            exponent |= text[i] == 'E';
        }
        boolean number = exponent && isNumber(text, from, to);
        return number ? Double.parseDouble(new String(text, from, to - from)) / 100 : Double.NaN;
    }

    /** Digits with at most one point, a sign before them and an exponent after them; not what else Java would take. */
    private static boolean isNumber(char[] text, int from, int to) {
        int at = skipSign(text, from, to);
        int end = skipDigits(text, at, to);
        int digits = end - at;
        if (end < to && text[end] == '.') {
            at = end + 1;
            end = skipDigits(text, at, to);
            digits += end - at;
        }
        if (digits == 0) {
            return false;
        }
        if (end < to && (text[end] == 'e' || text[end] == 'E')) {
            at = skipSign(text, end + 1, to);
            end = skipDigits(text, at, to);
            return end == to && end > at;
        }
        return end == to;
    }

    private static int skipSign(char[] text, int from, int to) {
        return from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    }

    private static int skipDigits(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }
}

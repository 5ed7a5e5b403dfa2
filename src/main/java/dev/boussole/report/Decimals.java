package dev.boussole.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes a figure in plain decimals, the same on every machine: six significant digits, but never coarser than the second
 * decimal, without an exponent and without trailing zeros. Not thread-safe: it reuses its buffer.
 */
final class Decimals {
    private static final int SIGNIFICANT = 6;
    private static final int FEWEST_DECIMALS = 2;
    /** The most decimals for which the scaled figure still fits a long. */
    private static final int MOST_DECIMALS = 18;
    /** Below it the figure times 100 is exact enough and fits a long. */
    private static final double LARGE = 1e13;

    private static final double[] POWERS = new double[MOST_DECIMALS + 1];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = BigDecimal.TEN.pow(i).doubleValue();
        }
    }

    private char[] buffer = new char[40];
    private int start;

    /** Formats {@code value}, which must be finite, into {@link #buffer()}. */
    void format(double value) {
        double size = Math.abs(value);
        if (size >= LARGE) {
            large(value);
            return;
        }
        int decimals = decimals(size);
        long scaled = (long) Math.rint(size * POWERS[decimals]);
        while (decimals > 0 && scaled % 10 == 0) {
            scaled /= 10;
            decimals--;
        }
        digits(scaled, decimals);
        if (value < 0 && scaled != 0) {
            buffer[--start] = '-';
        }
    }

    char[] buffer() {
        return buffer;
    }

    /** Where the text starts in the buffer; it ends with the buffer. */
    int start() {
        return start;
    }

    int length() {
        return buffer.length - start;
    }

    /** The figure as text of its own. */
    static String text(double value) {
        Decimals decimals = new Decimals();
        decimals.format(value);
        return new String(decimals.buffer, decimals.start, decimals.length());
    }

    private static int decimals(double size) {
        if (size >= 1000) {
            return FEWEST_DECIMALS;
        }
        int decimals = SIGNIFICANT - 1;
        if (size >= 1) {
            for (double limit = 10; size >= limit; limit *= 10) {
                decimals--;
            }
            return decimals;
        }
        while (decimals < MOST_DECIMALS && size * POWERS[decimals - SIGNIFICANT + 1] < 1) {
            decimals++;
        }
        return decimals;
    }

    private void digits(long scaled, int decimals) {
        start = buffer.length;
        long rest = scaled;
        for (int i = 0; i < decimals; i++) {
            buffer[--start] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        if (decimals > 0) {
            buffer[--start] = '.';
        }
        do {
            buffer[--start] = (char) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void large(double value) {
        String plain =
                BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        if (plain.length() > buffer.length) {
            buffer = new char[plain.length()];
        }
        start = buffer.length - plain.length();
        plain.getChars(0, plain.length(), buffer, start);
    }
}

package dev.boussole.platform.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a workbook holds in a cell so that it reads like a cell of a text, without any doubt about marks and dates. */
final class CellText {
    /** Excel itself keeps 15 significant digits of a number. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_DIGITS = 400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private CellText() {}

    /**
     * A number: digits when it is whole, else with an exponent ({@code 1234.56E0}); a day as {@code 2026-10-31}; a moment as
     * {@code 2026-10-31T10:30:00}; what is shown as percent with the sign ({@code 2.56E0%}).
     *
     * @param from1904 whether days are counted from 1904 and not from 1900
     */
    static String number(String raw, CellStyle style, boolean from1904) {
        if (style == CellStyle.NUMBER && isShortWhole(raw)) {
            return raw;
        }
        BigDecimal value = parse(raw);
        if (value == null) {
            return raw;
        }
        return switch (style) {
            case NUMBER -> figure(value);
            case PERCENT -> percent(value);
            case DATE, TIME -> isDay(value) ? moment(value, style, from1904) : figure(value);
            case DURATION -> value.signum() < 0 ? figure(value) : duration(value);
        };
    }

    private static boolean isShortWhole(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return !raw.isEmpty() && raw.length() <= DIGITS.getPrecision() && (raw.length() == 1 || raw.charAt(0) != '0');
    }

    private static @Nullable BigDecimal parse(String raw) {
        if (raw.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(raw).round(DIGITS);
            return Math.abs((long) value.scale()) > MOST_DIGITS ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String figure(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() <= 0 ? bare.toPlainString() : bare.toPlainString() + "E0";
    }

    private static String percent(BigDecimal value) {
        String figure = figure(value.movePointRight(2));
        return (figure.indexOf('E') < 0 ? figure + "E0" : figure) + "%";
    }

    private static boolean isDay(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(LAST_DAY) < 0;
    }

    private static String moment(BigDecimal serial, CellStyle style, boolean from1904) {
        long seconds = seconds(serial);
        long days = Math.floorDiv(seconds, 86_400L);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
        if (days == 0 && (style == CellStyle.TIME || !from1904)) {
            return clock(time);
        }
        String day = day(days, from1904).toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + "T" + clock(time);
    }

    /** Excel counts a 29 February 1900 that never was, so that days before it lie one further. */
    private static LocalDate day(long days, boolean from1904) {
        if (from1904) {
            return EPOCH_1904.plusDays(days);
        }
        return EPOCH_1900.plusDays(days < 60 ? days + 1 : days);
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }

    private static String duration(BigDecimal days) {
        long seconds = seconds(days);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** A text without the escapes that Excel writes for control characters: {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            if (at >= from && isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                from = at + 7;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}

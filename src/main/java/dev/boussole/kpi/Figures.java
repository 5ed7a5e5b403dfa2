package dev.boussole.kpi;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/** Figures as a person reads them, in either language: three significant digits, the unit's sign, no-break spaces. */
public final class Figures {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Below this a figure is shown as smaller than it: nobody reads twelve noughts. */
    private static final double TINY = 1e-6;

    /** What lies nearer to never or to always is not told apart. */
    public static final double CHANCE_TOLD_MIN = 0.001;

    private Figures() {}

    /** A KPI's value with its unit: {@code 0.42 %}, {@code €21.30}, {@code 3.5}. */
    public static String of(double value, Kpi.Unit unit, Language language, Currency currency) {
        return switch (unit) {
            case RATE -> percent(value, language);
            case MONEY -> money(value, language, currency);
            case SECONDS -> number(value, language) + NO_BREAK_SPACE + "s";
            case MONTHS -> number(value, language) + NO_BREAK_SPACE + (language == Language.FR ? "mois" : "months");
            case COUNT -> count(value, language);
            case MULTIPLE, POINTS -> number(value, language);
        };
    }

    /** A fraction as a percentage. */
    public static String percent(double fraction, Language language) {
        double shown = Math.abs(fraction) < TINY && fraction != 0 ? TINY : fraction;
        String digits = (shown == fraction ? "" : "< ") + number(shown * 100, language);
        return language == Language.FR ? digits + NO_BREAK_SPACE + "%" : digits + "%";
    }

    /** A chance; no forecast knows it more exactly than to a tenth of a percent: {@code more than 99.9%}. */
    public static String chance(double probability, Language language) {
        if (probability < CHANCE_TOLD_MIN) {
            return (language == Language.FR ? "moins de " : "less than ") + percent(CHANCE_TOLD_MIN, language);
        }
        double most = 1 - CHANCE_TOLD_MIN;
        return probability > most
                ? (language == Language.FR ? "plus de " : "more than ") + percent(most, language)
                : percent(probability, language);
    }

    /** Whole things, grouped by thousands. */
    public static String count(double value, Language language) {
        return format(value, 0, 0, language);
    }

    /** Three significant digits, all digits before the point kept. */
    public static String number(double value, Language language) {
        if (Math.abs(value) >= 100) {
            return count(value, language);
        }
        if (Math.abs(value) < TINY && value != 0) {
            return "< " + number(TINY, language);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS).stripTrailingZeros();
        return format(rounded.doubleValue(), 0, Math.max(0, rounded.scale()), language);
    }

    /** All digits down to hundredths, where two sums are compared. */
    public static String exact(double value, Language language) {
        return format(value, 0, 2, language);
    }

    public static String money(Money money, Language language) {
        return money(money.amount().doubleValue(), language, money.currency());
    }

    /** Cents below a hundred, whole units above. */
    public static String money(double amount, Language language, Currency currency) {
        int decimals = Math.abs(amount) < 100 && amount != Math.rint(amount)
                ? Math.max(0, currency.getDefaultFractionDigits())
                : 0;
        String symbol = currency.getSymbol(language.locale());
        String sign = switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "USD" -> "$";
            case "GBP" -> "£";
            default -> symbol;
        };
        if (language == Language.FR) {
            return format(amount, decimals, decimals, language) + NO_BREAK_SPACE + sign;
        }
        String digits = format(Math.abs(amount), decimals, decimals, language);
        return (amount < 0 ? "-" : "") + sign + (sign.length() > 1 ? NO_BREAK_SPACE : "") + digits;
    }

    /** {@code 9 November 2026}, {@code 9 novembre 2026}. */
    public static String date(LocalDate date, Language language) {
        String pattern = language == Language.FR && date.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }

    private static String format(double value, int decimalsMin, int decimalsMax, Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        if (language == Language.FR) {
            symbols.setGroupingSeparator('\u202f');
        }
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        format.setMinimumFractionDigits(decimalsMin);
        format.setMaximumFractionDigits(decimalsMax);
        String text = format.format(value);
        return text.equals("-0") ? "0" : text;
    }
}

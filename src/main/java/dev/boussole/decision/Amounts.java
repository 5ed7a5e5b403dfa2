package dev.boussole.decision;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures inside sentences: four significant digits, rates in percent. */
final class Amounts {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Amounts() {}

    static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }

    static String of(double value, Kpi kpi, Language language) {
        String percent = language == Language.FR ? "\u00a0%" : "%";
        return scaled(value, kpi, language) + (kpi.unit() == Kpi.Unit.RATE ? percent : "");
    }

    /** A difference of two figures; that of two percentages is one of points. */
    static String difference(double value, Kpi kpi, Language language) {
        return scaled(value, kpi, language) + (kpi.unit() == Kpi.Unit.RATE ? " points" : "");
    }

    private static String scaled(double value, Kpi kpi, Language language) {
        String text = plain(kpi.unit() == Kpi.Unit.RATE ? value * 100 : value);
        return language == Language.FR ? text.replace('.', ',') : text;
    }
}

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
        boolean rate = kpi.unit() == Kpi.Unit.RATE;
        String text = plain(rate ? value * 100 : value);
        if (language == Language.FR) {
            text = text.replace('.', ',');
        }
        return rate ? text + (language == Language.FR ? "\u00a0%" : "%") : text;
    }
}

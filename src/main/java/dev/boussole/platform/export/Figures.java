package dev.boussole.platform.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as sentences show them: no exponent, no superfluous zeros. */
public final class Figures {
    private Figures() {}

    /** The same with a decimal comma. */
    public static String french(double value) {
        return plain(value).replace('.', ',');
    }

    /** Digits; {@code ∞} for what is too large to be a number. */
    public static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return new BigDecimal(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}

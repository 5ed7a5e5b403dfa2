package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How formulas are written. */
final class FormulaText {
    private FormulaText() {}

    static String ratio(Linear numerator, Linear denominator) {
        return bracket(numerator.text()) + " / " + bracket(denominator.text());
    }

    static String ratio(Measure numerator, @Nullable Measure denominator) {
        return denominator == null ? numerator.key() : numerator.key() + " / " + denominator.key();
    }

    static String bracket(String text) {
        return text.contains(" ") ? "(" + text + ")" : text;
    }

    /** {@code factor * text + offset} for the whole factors and offsets that the catalogue has. */
    static String affine(String text, double factor, double offset) {
        String scaled = Math.abs(factor) == 1 ? text : (long) Math.abs(factor) + " * " + text;
        if (offset == 0) {
            return scaled;
        }
        return factor < 0 ? (long) offset + " - " + scaled : scaled + " - " + (long) -offset;
    }

    static Set<Measure> union(Linear first, Linear second) {
        Set<Measure> measures = first.measures();
        measures.addAll(second.measures());
        return measures;
    }
}

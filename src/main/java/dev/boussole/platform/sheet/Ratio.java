package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ratio that a platform states and that counts give: {@code factor * numerator / denominator}.
 *
 * @param factor 1, or 1000 for a cost per thousand
 */
public record Ratio(double factor, Measure numerator, Measure denominator) {
    private static final Pattern FORMULA = Pattern.compile("(?:(\\d+)\\*)?(\\w+)/(\\w+)");

    /** @throws IllegalArgumentException when {@code formula} is no ratio of two measures */
    static Ratio parse(String formula) {
        Matcher matcher = FORMULA.matcher(formula);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No ratio like `clicks/impressions`: " + formula);
        }
        double factor = matcher.group(1) == null ? 1 : Double.parseDouble(matcher.group(1));
        return new Ratio(factor, measure(matcher.group(2)), measure(matcher.group(3)));
    }

    private static Measure measure(String key) {
        return Measure.of(key).orElseThrow(() -> new IllegalArgumentException("No measure: " + key));
    }

    /** What the counts of a row give; NaN where one is missing or the denominator is zero. */
    double of(Counts counts) {
        double below = counts.get(denominator);
        return below > 0 ? factor * counts.get(numerator) / below : Double.NaN;
    }

    /** How far a true ratio may be from that of the counts because exports round money and shared conversions to cents. */
    double roundingOf(Counts counts) {
        double below = counts.get(denominator);
        double ratio = of(counts);
        double above = isRounded(numerator) ? factor * HALF_CENT / below : 0;
        return above + (isRounded(denominator) ? ratio * HALF_CENT / below : 0);
    }

    private static final double HALF_CENT = 0.005;

    private static boolean isRounded(Measure measure) {
        return measure.unit() == Measure.Unit.MONEY || measure == Measure.CONVERSIONS;
    }

    @Override
    public String toString() {
        String times = factor == 1 ? "" : (int) factor + " * ";
        return times + numerator.key() + " / " + denominator.key();
    }
}

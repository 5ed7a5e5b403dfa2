package dev.boussole.web.page.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An interval drawn on a line: places in the units of a drawing that is {@value #WIDTH} wide.
 *
 * @param tone {@code good}, {@code poor} or {@code plain}: what the interval says against the reference
 * @param reference place of the reference mark, or null when there is nothing to compare with
 * @param description the drawing in words
 */
public record Bar(
        String low, String width, String value, @Nullable String reference, String tone, String description) {
    /** Width of the drawing. */
    public static final int WIDTH = 160;

    private static final double MARGIN = 0.12;
    /** The narrowest interval that can still be seen. */
    private static final double NARROWEST = 2.5;

    /** The drawing of {@code low..high} around {@code value}, scaled so that the reference is inside. */
    public static Bar of(
            double low, double value, double high, @Nullable Double reference, String tone, String description) {
        double left = reference == null ? low : Math.min(low, reference);
        double right = reference == null ? high : Math.max(high, reference);
        double span = right > left ? right - left : Math.max(Math.abs(right), 1);
        double from = left - span * MARGIN;
        double unit = WIDTH / (span * (1 + 2 * MARGIN));
        double start = (low - from) * unit;
        double width = Math.max(NARROWEST, (high - low) * unit);
        return new Bar(
                place(start),
                place(width),
                place((value - from) * unit),
                reference == null ? null : place((reference - from) * unit),
                tone,
                description);
    }

    private static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}

package dev.boussole.report.document;

import java.util.Locale;

/** An interval on a line, as an {@code svg} element. Colours are the style sheet's: elements carry classes only. */
final class SpanDrawing {
    static final int WIDTH = 160;
    static final int HEIGHT = 16;

    private static final double MARGIN = 0.12;
    /** The narrowest interval that can still be seen. */
    private static final double NARROWEST = 2.5;

    private SpanDrawing() {}

    static String of(Span span) {
        Double reference = span.reference();
        double left = reference == null ? span.low() : Math.min(span.low(), reference);
        double right = reference == null ? span.high() : Math.max(span.high(), reference);
        double size = right > left ? right - left : Math.max(Math.abs(right), 1);
        double from = left - size * MARGIN;
        double unit = WIDTH / (size * (1 + 2 * MARGIN));
        String mark = reference == null ? "" : upright("mark", (reference - from) * unit, 0.5, HEIGHT - 0.5);
        return "<svg class=\"bar bar-" + span.tone() + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"" + Plain.html(span.words()) + "\">"
                + "<line class=\"axis\" x1=\"0\" y1=\"8\" x2=\"" + WIDTH + "\" y2=\"8\"/>"
                + "<rect class=\"span\" x=\"" + place((span.low() - from) * unit) + "\" y=\"4.5\" width=\""
                + place(Math.max(NARROWEST, (span.high() - span.low()) * unit)) + "\" height=\"7\" rx=\"2\"/>"
                + mark
                + upright("value", (span.value() - from) * unit, 2.5, HEIGHT - 2.5)
                + "</svg>";
    }

    private static String upright(String look, double at, double from, double to) {
        return "<line class=\"" + look + "\" x1=\"" + place(at) + "\" y1=\"" + place(from) + "\" x2=\"" + place(at)
                + "\" y2=\"" + place(to) + "\"/>";
    }

    private static String place(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}

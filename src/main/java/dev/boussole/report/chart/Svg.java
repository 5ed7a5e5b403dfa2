package dev.boussole.report.chart;

import dev.boussole.report.chart.Layer.Across;
import dev.boussole.report.chart.Layer.Band;
import dev.boussole.report.chart.Layer.Bars;
import dev.boussole.report.chart.Layer.Dots;
import dev.boussole.report.chart.Layer.Line;
import dev.boussole.report.chart.Layer.Point;
import dev.boussole.report.chart.Layer.Range;
import dev.boussole.report.chart.Layer.Upright;
import dev.boussole.report.chart.Layer.Whiskers;
import dev.boussole.report.chart.Layer.Window;
import java.util.List;
import java.util.Locale;

/** Draws a plot. Colours are the style sheet's: elements carry classes only. */
final class Svg {
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 18;
    private static final int BOTTOM = 26;
    private static final double DOT = 3.5;
    private static final double SMALL_DOT = 2.2;
    /** Below this width a drawing is a small one. */
    private static final int NARROW = 500;

    private final Plot plot;
    private final StringBuilder out = new StringBuilder();

    Svg(Plot plot) {
        this.plot = plot;
    }

    String draw() {
        out.append("<svg class=\"plot")
                .append(plot.width() < NARROW ? " small" : "")
                .append("\" viewBox=\"0 0 ")
                .append(plot.width())
                .append(' ')
                .append(plot.height())
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(plot.title()))
                .append("\" preserveAspectRatio=\"xMidYMid meet\">");
        axes();
        plot.layers().forEach(this::layer);
        return out.append("</svg>").toString();
    }

    private void axes() {
        for (Tick tick : plot.y().ticks()) {
            line("grid", left(), y(tick.at()), right(), y(tick.at()));
            text("tick y", left() - 6, y(tick.at()) + 4, tick.label());
        }
        for (Tick tick : plot.x().ticks()) {
            line("stub", x(tick.at()), bottom(), x(tick.at()), bottom() + 4);
            text("tick x", x(tick.at()), bottom() + 17, tick.label());
        }
    }

    private void layer(Layer layer) {
        if (layer instanceof Window window) {
            window(window);
        } else if (layer instanceof Band band) {
            band(band);
        } else if (layer instanceof Line line) {
            path("line " + line.tone(), line.points());
        } else if (layer instanceof Dots dots) {
            dots.points().forEach(point -> dot(point, dots.tone()));
        } else if (layer instanceof Whiskers whiskers) {
            whiskers.ranges()
                    .forEach(one ->
                            line("whisker " + whiskers.tone(), x(one.x()), y(one.low()), x(one.x()), y(one.high())));
        } else if (layer instanceof Bars bars) {
            bars.points().forEach(point -> bar(point, bars));
        } else if (layer instanceof Across across) {
            line("across " + across.tone(), left(), y(across.y()), right(), y(across.y()));
            boolean first = across.tone().endsWith(" first");
            text(first ? "label" : "label end", first ? left() + 4 : right() - 2, y(across.y()) - 4, across.label());
        } else if (layer instanceof Upright upright) {
            line("upright " + upright.tone(), x(upright.x()), top(), x(upright.x()), bottom());
            boolean sign = upright.label().length() <= 2;
            boolean late = x(upright.x()) > plot.width() / 2.0;
            double aside = sign ? 0 : late ? -4 : 4;
            text(
                    sign ? "label sign" : late ? "label end" : "label",
                    x(upright.x()) + aside,
                    top() - 6,
                    upright.label());
        }
    }

    private void window(Window window) {
        rect(
                ("window " + window.tone()).strip(),
                x(window.from()),
                top(),
                x(window.to()) - x(window.from()),
                bottom() - top(),
                window.label());
    }

    private void bar(Point point, Bars bars) {
        double width = Math.abs(x(bars.width()) - x(0)) * 0.8;
        double from = Math.min(y(Math.max(0, plot.y().min())), y(point.y()));
        double height = Math.abs(y(point.y()) - y(Math.max(0, plot.y().min())));
        rect("column " + bars.tone(), x(point.x()) - width / 2, from, width, height, point.words());
    }

    private void rect(String look, double x, double y, double width, double height, String words) {
        out.append("<rect class=\"")
                .append(look)
                .append("\" x=\"")
                .append(place(x))
                .append("\" y=\"")
                .append(place(y));
        out.append("\" width=\"")
                .append(place(Math.max(0, width)))
                .append("\" height=\"")
                .append(place(Math.max(0, height)));
        out.append("\">").append(title(words)).append("</rect>");
    }

    private void band(Band band) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (Range range : band.ranges()) {
            if (Double.isNaN(range.low()) || Double.isNaN(range.high())) {
                area(band.tone(), there, back);
                continue;
            }
            there.append(there.isEmpty() ? "M" : "L").append(spot(range.x(), range.high()));
            back.insert(0, "L" + spot(range.x(), range.low()));
        }
        area(band.tone(), there, back);
    }

    private void area(String tone, StringBuilder there, StringBuilder back) {
        if (!there.isEmpty()) {
            out.append("<path class=\"band ")
                    .append(tone)
                    .append("\" d=\"")
                    .append(there)
                    .append(back)
                    .append("Z\"/>");
        }
        there.setLength(0);
        back.setLength(0);
    }

    private void path(String look, List<Point> points) {
        out.append("<path class=\"").append(look).append("\" d=\"");
        boolean drawing = false;
        for (Point point : points) {
            if (Double.isNaN(point.y())) {
                drawing = false;
                continue;
            }
            out.append(drawing ? 'L' : 'M').append(spot(point.x(), point.y()));
            drawing = true;
        }
        out.append("\"/>");
    }

    private void dot(Point point, String tone) {
        if (Double.isNaN(point.y())) {
            return;
        }
        out.append("<circle class=\"point ").append(tone).append("\" cx=\"").append(place(x(point.x())));
        out.append("\" cy=\"")
                .append(place(y(point.y())))
                .append("\" r=\"")
                .append(place(tone.equals("small") ? SMALL_DOT : DOT))
                .append("\">");
        out.append(title(point.words())).append("</circle>");
    }

    private void line(String look, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"")
                .append(look)
                .append("\" x1=\"")
                .append(place(x1))
                .append("\" y1=\"")
                .append(place(y1));
        out.append("\" x2=\"")
                .append(place(x2))
                .append("\" y2=\"")
                .append(place(y2))
                .append("\"/>");
    }

    private void text(String look, double x, double y, String words) {
        if (!words.isEmpty()) {
            out.append("<text class=\"")
                    .append(look)
                    .append("\" x=\"")
                    .append(place(x))
                    .append("\" y=\"")
                    .append(place(y));
            out.append("\">").append(escaped(words)).append("</text>");
        }
    }

    private static String title(String words) {
        return words.isEmpty() ? "" : "<title>" + escaped(words) + "</title>";
    }

    private String spot(double x, double y) {
        return place(x(x)) + " " + place(y(y));
    }

    private double x(double value) {
        return left() + (value - plot.x().min()) / (plot.x().max() - plot.x().min()) * (right() - left());
    }

    /** What lies beyond the axis is drawn at its end. */
    private double y(double value) {
        double inside = Math.min(plot.y().max(), Math.max(plot.y().min(), value));
        return bottom() - (inside - plot.y().min()) / (plot.y().max() - plot.y().min()) * (bottom() - top());
    }

    private static double left() {
        return LEFT;
    }

    private double right() {
        return plot.width() - (double) RIGHT;
    }

    private static double top() {
        return TOP;
    }

    private double bottom() {
        return plot.height() - (double) BOTTOM;
    }

    private static String place(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package dev.boussole.report.chart;

import java.util.function.DoubleFunction;

/** How far an axis of figures must reach. */
final class Extent {
    /** An interval may widen the drawing by this much of the figures' own reach; beyond that it is cut off. */
    private static final double STRETCH = 0.8;
    /** An axis begins at nought where the lowest figure is less than this part of the highest. */
    private static final double NEAR_NOUGHT = 0.55;

    /** Figures that hardly differ are not drawn as mountains: the axis spans this part of them at least. */
    private static final double LEAST = 0.2;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double widestLow = Double.POSITIVE_INFINITY;
    private double widestHigh = Double.NEGATIVE_INFINITY;

    void value(double value) {
        if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    void range(double from, double to) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            widestLow = Math.min(widestLow, from);
            widestHigh = Math.max(widestHigh, to);
        }
    }

    Axis axis(DoubleFunction<String> label) {
        if (low > high) {
            return Axis.numbers(0, 1, label);
        }
        double reach = Math.max(high - low, Math.max(Math.abs(high), Math.abs(low)) * 0.25);
        double to = Math.max(high, Math.min(widestHigh, high + STRETCH * reach));
        double from = Math.min(low, Math.max(widestLow, low - STRETCH * reach));
        boolean positive = low >= 0;
        double least = LEAST * Math.max(Math.abs(to), Math.abs(from));
        if (to - from < least) {
            double more = (least - (to - from)) / 2;
            from -= more;
            to += more;
        }
        if (positive && from < NEAR_NOUGHT * to) {
            from = 0;
        }
        return Axis.numbers(positive ? Math.max(0, from) : from, to, label);
    }
}

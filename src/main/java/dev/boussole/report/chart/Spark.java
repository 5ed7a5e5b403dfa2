package dev.boussole.report.chart;

import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import java.util.List;
import java.util.Locale;

/** A line the size of a word, with its interval and no axes. */
public final class Spark {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int EDGE = 3;
    private static final double STRETCH = 0.6;
    private static final int POINTS_MIN = 3;

    private Spark() {}

    /**
     * As an {@code svg} element; empty text for fewer than three points.
     *
     * @param points oldest first
     * @param words the drawing in words
     */
    public static String svg(List<KpiValue> points, String words) {
        if (points.size() < POINTS_MIN) {
            return "";
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double widest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (KpiValue point : points) {
            low = Math.min(low, point.value());
            high = Math.max(high, point.value());
            Interval interval = point.interval();
            widest = interval == null ? widest : Math.max(widest, interval.high());
            lowest = interval == null ? lowest : Math.min(lowest, interval.low());
        }
        double reach = Math.max(high - low, Math.max(Math.abs(high), 1e-9) * 0.2);
        double top = Math.max(high, Math.min(widest, high + STRETCH * reach));
        double bottom = Math.min(low, Math.max(lowest, low - STRETCH * reach));
        return new Scale(points, bottom, top > bottom ? top : bottom + 1).svg(words);
    }

    private record Scale(List<KpiValue> points, double low, double high) {
        String svg(String words) {
            StringBuilder there = new StringBuilder();
            StringBuilder back = new StringBuilder();
            StringBuilder line = new StringBuilder();
            for (KpiValue point : points) {
                double x = x(point);
                line.append(line.isEmpty() ? 'M' : 'L').append(spot(x, point.value()));
                Interval interval = point.interval();
                if (interval != null) {
                    there.append(there.isEmpty() ? 'M' : 'L').append(spot(x, interval.high()));
                    back.insert(0, "L" + spot(x, interval.low()));
                }
            }
            KpiValue last = points.get(points.size() - 1);
            String band = there.isEmpty() ? "" : "<path class=\"band\" d=\"" + there + back + "Z\"/>";
            String dot = "<circle class=\"point\" cx=\"" + place(x(last)) + "\" cy=\"" + place(y(last.value()))
                    + "\" r=\"2.4\"/>";
            return "<svg class=\"plot spark\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\""
                    + Svg.escaped(words) + "\">" + band + "<path class=\"line\" d=\"" + line + "\"/>" + dot + "</svg>";
        }

        private double x(KpiValue point) {
            double first = points.get(0).window().to().toEpochDay();
            double last = points.get(points.size() - 1).window().to().toEpochDay();
            double at = point.window().to().toEpochDay();
            return EDGE + (at - first) / Math.max(1, last - first) * (WIDTH - 2 * EDGE);
        }

        private double y(double value) {
            double inside = Math.min(high, Math.max(low, value));
            return HEIGHT - EDGE - (inside - low) / (high - low) * (HEIGHT - 2 * EDGE);
        }

        private String spot(double x, double y) {
            return place(x) + " " + place(y(y));
        }

        private static String place(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}

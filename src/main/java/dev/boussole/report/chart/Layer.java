package dev.boussole.report.chart;

import java.util.List;

/** Something that is drawn over the axes, in their units. A tone names the class of its colour in the style sheet. */
public sealed interface Layer {
    /** A point; a gap in a line is a point whose {@code y} is not a number. @param words what is shown on it, or empty */
    record Point(double x, double y, String words) {
        public Point(double x, double y) {
            this(x, y, "");
        }
    }

    /** From where to where something may lie at a place. */
    record Range(double x, double low, double high) {}

    /** A stretch of the first axis, such as the days that were judged. */
    record Window(double from, double to, String label, String tone) implements Layer {
        public Window(double from, double to, String label) {
            this(from, to, label, "");
        }
    }

    /** An interval that changes along the first axis. */
    record Band(List<Range> ranges, String tone) implements Layer {}

    /** A line through points. */
    record Line(List<Point> points, String tone) implements Layer {}

    /** Points by themselves, each with its words on it. */
    record Dots(List<Point> points, String tone) implements Layer {}

    /** Intervals that stand upright at their places. */
    record Whiskers(List<Range> ranges, String tone) implements Layer {}

    /** Bars from nought. @param width of each, in units of the first axis */
    record Bars(List<Point> points, double width, String tone) implements Layer {}

    /** A line across at one value, such as a target. A tone that ends with {@code first} has its label at the beginning. */
    record Across(double y, String label, String tone) implements Layer {}

    /** A line upright at one place, such as a change that was made. */
    record Upright(double x, String label, String tone) implements Layer {}
}

package dev.boussole.report.chart;

import java.util.List;

/**
 * A drawing of figures.
 *
 * @param title the drawing in words, for those who cannot see it
 * @param layers the first lies lowest
 * @param width of the drawing, in units that the page scales
 */
public record Plot(String title, Axis x, Axis y, List<Layer> layers, int width, int height) {
    /** Width of a chart that has a page to itself. */
    public static final int WIDE = 720;

    /** Width of a chart on a phone. */
    public static final int NARROW = 360;

    private static final int NARROW_HEIGHT = 230;

    public Plot {
        layers = List.copyOf(layers);
    }

    /** The same for a phone: letters keep their size, and of many names on the first axis some are left out. */
    public Plot narrow() {
        return new Plot(title, x.sparse(), y, layers, NARROW, Math.min(height, NARROW_HEIGHT));
    }

    /** The same in another size. */
    public Plot sized(int otherWidth, int otherHeight) {
        return new Plot(title, otherWidth < WIDE ? x.sparse() : x, y, layers, otherWidth, otherHeight);
    }

    /** As an {@code svg} element; every text in it is escaped. */
    public String svg() {
        return new Svg(this).draw();
    }
}

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

    public Plot {
        layers = List.copyOf(layers);
    }

    /** As an {@code svg} element; every text in it is escaped. */
    public String svg() {
        return new Svg(this).draw();
    }
}

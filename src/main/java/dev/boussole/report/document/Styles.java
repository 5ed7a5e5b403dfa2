package dev.boussole.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets beside this class. */
final class Styles {
    /** Of the HTML file. */
    static final String SCREEN = read("screen.css");
    /** Of the pages of the PDF. */
    static final String PAPER = read("paper.css");
    /** Of the drawings in the PDF, which the style of its pages does not reach. */
    static final String PAPER_DRAWING = read("paper-drawing.css");

    private Styles() {}

    private static String read(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " beside " + Styles.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

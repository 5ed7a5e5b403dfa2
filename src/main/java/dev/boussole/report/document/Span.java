package dev.boussole.report.document;

import org.jspecify.annotations.Nullable;

/**
 * An interval to be drawn on a line.
 *
 * @param reference what it is held against, or null
 * @param tone {@code good}, {@code poor} or {@code plain}
 * @param words the drawing in words
 */
public record Span(
        double low, double value, double high, @Nullable Double reference, String tone, String words) {}

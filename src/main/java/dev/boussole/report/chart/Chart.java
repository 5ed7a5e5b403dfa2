package dev.boussole.report.chart;

import java.util.List;

/**
 * A drawing with what its marks stand for and its figures as a table.
 *
 * @param caption what is drawn, in a few words
 * @param keys what the marks stand for, in the order in which to tell it
 */
public record Chart(Plot plot, String caption, List<Key> keys, Table table) {
    public Chart {
        keys = List.copyOf(keys);
    }

    /**
     * What one kind of mark stands for.
     *
     * @param look name of its swatch: {@code line}, {@code band}, {@code judged}, {@code across}, {@code window},
     *     {@code lag}, {@code forecast}, {@code plan} or {@code mark}
     * @param sign the letter that stands at the mark itself, or empty
     */
    public record Key(String look, String sign, String words) {
        public Key(String look, String words) {
            this(look, "", words);
        }
    }

    /** The figures that were drawn, as text. */
    public record Table(List<String> heads, List<List<String>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}

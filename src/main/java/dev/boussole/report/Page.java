package dev.boussole.report;

import java.util.function.UnaryOperator;

/** Lines of a terminal: broken at spaces, continued under their text. */
public final class Page {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    /** @param width characters a line may have, 40 or more */
    public Page(int width) {
        this.width = Math.max(40, width);
    }

    /** A line as it is, or an empty one. */
    public Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /**
     * A label and a text beside it, broken so that it fits.
     *
     * @param indent spaces before the label
     * @param column where the text starts, counted from the left edge
     * @param label already coloured, of {@code labelWidth} characters on screen
     */
    public Page entry(int indent, int column, String label, int labelWidth, String words) {
        return entry(indent, column, label, labelWidth, words, UnaryOperator.identity());
    }

    /** The same with every line of the text painted. */
    public Page entry(int indent, int column, String label, int labelWidth, String words, UnaryOperator<String> paint) {
        text.append(" ".repeat(indent)).append(label);
        int at = indent + labelWidth;
        if (at >= column && labelWidth > 0) {
            text.append(' ');
            at++;
        } else {
            text.append(" ".repeat(Math.max(0, column - at)));
            at = column;
        }
        wrap(words, at, column, paint);
        text.append('\n');
        return this;
    }

    /** A paragraph, every line of which starts at {@code indent}. */
    public Page paragraph(int indent, String words) {
        return entry(indent, indent, "", 0, words);
    }

    private void wrap(String words, int start, int column, UnaryOperator<String> paint) {
        int at = start;
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && at + 1 + word.length() > width) {
                text.append(paint.apply(line.toString())).append('\n').append(" ".repeat(column));
                line.setLength(0);
                at = column;
            } else if (!line.isEmpty()) {
                line.append(' ');
                at++;
            }
            line.append(word);
            at += word.length();
        }
        text.append(paint.apply(line.toString()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/** The file cannot be read as a table at all; the text says why, and what to do, without naming the file. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int line;
    private final @Nullable String column;

    /**
     * @param line where it was found, or 0 for the whole file
     * @param column the column's name in the file, or null
     */
    public Refusal(int line, @Nullable String column, Text text) {
        super(text.en());
        this.line = line;
        this.column = column;
        this.text = text;
    }

    public Refusal(int line, Text text) {
        this(line, null, text);
    }

    public Refusal(Text text) {
        this(0, text);
    }

    public Text text() {
        return text;
    }

    public @Nullable String column() {
        return column;
    }

    public int line() {
        return line;
    }
}

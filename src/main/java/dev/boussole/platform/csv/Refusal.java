package dev.boussole.platform.csv;

import dev.boussole.campaign.Text;

/** The file cannot be read as a table at all; the text says why, and what to do, without naming the file. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int line;

    /** @param line where it was found, or 0 for the whole file */
    public Refusal(int line, Text text) {
        super(text.en());
        this.line = line;
        this.text = text;
    }

    public Refusal(Text text) {
        this(0, text);
    }

    public Text text() {
        return text;
    }

    public int line() {
        return line;
    }
}

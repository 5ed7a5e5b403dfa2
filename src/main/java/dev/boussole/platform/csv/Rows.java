package dev.boussole.platform.csv;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a table, one after the other, in one reused {@link Row}. */
public abstract class Rows implements Closeable {
    final Row row;

    Rows(Limits limits) {
        this.row = new Row(limits);
    }

    /**
     * Whether there was one more row; it is then in {@link #row()}.
     *
     * @throws Refusal when the rest of the table cannot be read
     */
    public abstract boolean next() throws IOException;

    public final Row row() {
        return row;
    }
}

package dev.boussole.platform.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * The cells of one line, without spaces around them. Reused for every line: a cell is a slice of {@link #text()}, so that
 * numbers and dates are read without making a string of each.
 */
public final class Row extends AbstractBaseCsvCallbackHandler<Row> {
    private char[] text = new char[1024];
    private int[] starts = new int[32];
    private final Limits limits;
    private int size;
    private int line;

    /** An empty row. */
    public Row() {
        this(Limits.DEFAULT);
    }

    Row(Limits limits) {
        this.limits = limits;
    }

    /** Number of cells, 0 on an empty line. */
    public int size() {
        return size;
    }

    /** The line in the file where this row starts, 1 or more. */
    public int line() {
        return line;
    }

    /** The characters of all cells; valid until the next row. */
    public char[] text() {
        return text;
    }

    public int start(int column) {
        return starts[column];
    }

    /** Where the cell ends, exclusive. */
    public int end(int column) {
        return starts[column + 1];
    }

    public boolean isEmpty(int column) {
        return column >= size || starts[column] == starts[column + 1];
    }

    /** The cell's text, empty where the row is too short. */
    public String cell(int column) {
        return column >= size ? "" : new String(text, starts[column], starts[column + 1] - starts[column]);
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return size == 0 || starts[size] == 0;
    }

    void shiftLine(int lines) {
        line += lines;
    }

    /** Starts a row that {@link #add} then fills. */
    void begin(int startingLine) {
        size = 0;
        line = startingLine;
    }

    /** One more cell. */
    void add(char[] source, int length) {
        handleField(size, source, 0, length, false);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        size = 0;
        line = (int) startingLineNumber;
    }

    @Override
    protected void handleEmpty() {
        size = 0;
    }

    @Override
    protected void handleField(int column, char[] source, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && isSpace(source[from])) {
            from++;
        }
        while (from < to && isSpace(source[to - 1])) {
            to--;
        }
        append(source, from, to - from);
    }

    private void append(char[] source, int from, int length) {
        if (size + 2 > starts.length) {
            growStarts();
        }
        int start = starts[size];
        if (start + length > text.length) {
            growText(start + length);
        }
        System.arraycopy(source, from, text, start, length);
        starts[++size] = start + length;
    }

    private void growStarts() {
        if (size >= limits.columns()) {
            throw new Refusal(line, Refusals.manyColumns(limits.columns()));
        }
        starts = Arrays.copyOf(starts, Math.min(starts.length * 2, limits.columns() + 1));
    }

    private void growText(int needed) {
        if (needed > limits.lineChars()) {
            throw new Refusal(line, Refusals.longLine(limits.lineChars()));
        }
        text = Arrays.copyOf(text, Math.max(Math.min(text.length * 2, limits.lineChars()), needed));
    }

    @Override
    protected Row buildRecord() {
        return this;
    }

    /** Space, tab, no-break space and narrow no-break space. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F';
    }
}

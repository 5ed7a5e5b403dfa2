package dev.boussole.platform.sheet;

import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Numbers;
import dev.boussole.platform.csv.Row;
import org.jspecify.annotations.Nullable;

/** The cells of the current row by column. */
public final class Cells {
    private final Columns columns;
    private final char decimal;
    private Row row = new Row();

    /** @param decimal how the file writes decimals */
    Cells(Columns columns, char decimal) {
        this.columns = columns;
        this.decimal = decimal;
    }

    void show(Row current) {
        row = current;
    }

    public Columns columns() {
        return columns;
    }

    public int line() {
        return row.line();
    }

    /** The cell's text, empty where the file or the row has none. */
    public String text(Column column) {
        int place = columns.place(column);
        return place < 0 ? "" : row.cell(place);
    }

    /** The cell's text, or null where it says nothing. */
    public @Nullable String textOrNull(Column column) {
        String text = text(column);
        return Missing.is(text) ? null : text;
    }

    /** The text of the first column with this role, or null where it says nothing. */
    public @Nullable String textOrNull(Role role) {
        for (Column column : columns.present()) {
            if (column.role() == role) {
                return textOrNull(column);
            }
        }
        return null;
    }

    /** The cell's figure; NaN where it says nothing or is no number. */
    public double number(Column column) {
        int place = columns.place(column);
        if (place < 0 || row.isEmpty(place)) {
            return Double.NaN;
        }
        if (decimal == '.' || hasExponent(place)) {
            double plain = Numbers.parse(row.text(), row.start(place), row.end(place));
            if (!Double.isNaN(plain)) {
                return plain;
            }
        }
        return NumberText.of(row.cell(place)).map(text -> text.value(decimal)).orElse(Double.NaN);
    }

    /** Workbooks give fractions with an exponent, whose decimal mark is always a point. */
    private boolean hasExponent(int place) {
        for (int i = row.start(place); i < row.end(place); i++) {
            if (row.text()[i] == 'E') {
                return true;
            }
        }
        return false;
    }

    /** The first cell of the row that says something, in the file's order. */
    public String firstText() {
        for (int i = 0; i < row.size(); i++) {
            if (!row.isEmpty(i)) {
                return row.cell(i);
            }
        }
        return "";
    }

    /** Whether there are filled cells beyond the header: delimiters inside a cell have shifted the columns. */
    boolean tooMany() {
        for (int i = columns.header().size(); i < row.size(); i++) {
            if (!row.isEmpty(i)) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return row.size();
    }
}

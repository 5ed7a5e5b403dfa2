package dev.boussole.report;

/** Lines of CSV (RFC 4180). A text that a spreadsheet would run as a formula starts with an apostrophe. */
public final class CsvText {
    private final StringBuilder out = new StringBuilder();
    private boolean lineStarted;

    /** A cell that a person or a file wrote. */
    public CsvText text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return plain(formula ? "'" + text : text);
    }

    /** A cell of our own making: a figure, a key. */
    public CsvText plain(String cell) {
        if (lineStarted) {
            out.append(',');
        }
        lineStarted = true;
        boolean quoted =
                cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        return this;
    }

    /** Empty cells. */
    public CsvText skip(int cells) {
        for (int i = 0; i < cells; i++) {
            plain("");
        }
        return this;
    }

    public void end() {
        out.append("\r\n");
        lineStarted = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

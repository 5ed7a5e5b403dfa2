package dev.boussole.platform.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.boussole.campaign.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a table, one after the other, in one reused {@link Row}. */
public final class Rows implements Closeable {
    private final Row row = new Row();
    private final CloseableIterator<Row> records;
    private final int linesAbove;

    @SuppressWarnings("removal") // the one way to accept text after a closing quotation mark at full speed
    Rows(Reader reader, Header header) {
        this.linesAbove = header.line();
        this.records = CsvReader.builder()
                .fieldSeparator(header.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .build(row, reader)
                .iterator();
    }

    /** Whether there was one more row; it is then in {@link #row()}. */
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            row.shiftLine(linesAbove);
            return true;
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RuntimeException unreadable(CsvParseException e) {
        return e.getCause() instanceof Refusal refusal ? refusal : new Refusal(row.line() + 1, brokenQuote());
    }

    private static Text brokenQuote() {
        return new Text(
                "a quotation mark is opened and never closed. Export the file again, or close the quotation mark.",
                "un guillemet est ouvert et jamais fermé. Exportez le fichier à nouveau, ou fermez le guillemet.");
    }

    public Row row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

package dev.boussole.platform.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a text. */
final class TextRows extends Rows {
    private final CloseableIterator<Row> records;
    private final Limits limits;
    private final int linesAbove;
    private int lastLine;

    @SuppressWarnings("removal") // the one way to accept text after a closing quotation mark at full speed
    TextRows(Reader reader, Header header, Limits limits) {
        super(limits);
        this.limits = limits;
        this.linesAbove = header.line();
        this.lastLine = header.line();
        this.records = CsvReader.builder()
                .fieldSeparator(header.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(limits.cellChars())
                .build(row, reader)
                .iterator();
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            row.shiftLine(linesAbove);
            lastLine = row.line();
            return true;
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RuntimeException unreadable(CsvParseException e) {
        if (e.getCause() instanceof Refusal refusal) {
            return refusal.line() == 0 ? refusal : new Refusal(lastLine + 1, refusal.text());
        }
        String message = String.valueOf(e.getMessage());
        boolean full = message.contains("maximum buffer size")
                || e.getCause() != null
                        && String.valueOf(e.getCause().getMessage()).contains("maximum buffer size");
        return new Refusal(lastLine + 1, full ? Refusals.longCell(limits.cellChars()) : Refusals.BROKEN_QUOTE);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

package dev.boussole.platform.export;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Table;
import java.io.IOException;
import java.util.Optional;

/** A source of export files. To add one: say by which columns it is known, and hand its rows to the intake. */
public interface ExportFormat {
    /** The format's key, which is also the platform's: {@code google_ads}. */
    String key();

    /** Whether a line of cells is this format's header, and why. */
    Optional<Recognition> recognise(Header header);

    /**
     * Whether a table with such a header is this format's, given the tables beside it.
     *
     * @throws dev.boussole.platform.csv.Refusal when the table cannot be read
     */
    default boolean fits(Table table, Header header) throws IOException {
        return true;
    }

    /**
     * Reads all rows below the header.
     *
     * @throws dev.boussole.platform.csv.Refusal when nothing of the file can be used
     */
    void read(Table table, Header header, Intake intake) throws IOException;
}

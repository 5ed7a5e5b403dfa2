package dev.boussole.platform.brevo;

import dev.boussole.platform.csv.NumberText;
import dev.boussole.platform.csv.Row;
import dev.boussole.platform.letter.SendColumns;

/** What one row says that a person did; who it was is not asked. */
record Recipient(SendColumns columns, Row row) {
    int line() {
        return row.line();
    }

    /** The text of a column that is not about a person, empty where it says nothing. */
    String text(String key) {
        return columns.text(row, key);
    }

    boolean has(String key) {
        return !text(key).isEmpty();
    }

    private boolean counted(String key) {
        return NumberText.of(text(key)).map(number -> number.value('.')).orElse(0.0) > 0;
    }

    /** Brevo sometimes gives the day of an opening and 0 openings: the day counts. */
    boolean opened() {
        return has("opened") || counted("opens");
    }

    boolean clicked() {
        return counted("clicks");
    }

    /** Who opened or clicked had received the mail, whether or not the server confirmed it. */
    boolean received() {
        return has("delivered") || opened() || clicked();
    }
}

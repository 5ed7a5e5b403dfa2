package dev.boussole.platform.letter;

import dev.boussole.platform.sheet.Column;

/** What a file says of one send, in a row or in a block of lines. */
public interface Fields {
    /** The cell's text, empty where there is none. */
    String text(Column column);

    /** The line that the cell stands on. */
    int line(Column column);

    /** The line that stands for the send as a whole. */
    int line();
}

package dev.boussole.platform.csv;

import java.util.List;

/**
 * The line that names the columns.
 *
 * @param line where it stands in the file, 1 or more
 * @param names as the file writes them, without spaces around them
 * @param preamble the lines above it
 */
public record Header(int line, char delimiter, List<String> names, List<String> preamble) {
    public Header {
        names = List.copyOf(names);
        preamble = List.copyOf(preamble);
    }

    public int size() {
        return names.size();
    }
}

package dev.boussole.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text, the length of all together bounded. */
final class Lines {
    private final BufferedReader reader;
    private final int mostChars;
    private final StringBuilder line = new StringBuilder();
    private int chars;
    private int read;

    Lines(BufferedReader reader, int mostChars) {
        this.reader = reader;
        this.mostChars = mostChars;
    }

    /**
     * The next line without its end, or null when there is none.
     *
     * @throws Refusal when the lines so far are too long
     */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        read++;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (++chars > mostChars) {
                throw new Refusal(read, Refusals.longLine(mostChars));
            }
            line.append((char) c);
            c = reader.read();
        }
        if (c == '\r') {
            skipLineFeed();
        }
        return line.toString();
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
    }
}

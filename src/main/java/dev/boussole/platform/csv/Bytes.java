package dev.boussole.platform.csv;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file or of a member of one, from the start as often as wanted. */
interface Bytes {
    InputStream open() throws IOException;

    /** The first bytes, as many as there are up to {@code count}. */
    default byte[] head(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        }
    }
}

package dev.boussole.platform.csv;

import java.io.IOException;
import java.io.InputStream;

/** Refuses XML in which a tag or a text does not end, before a parser collects it. */
final class MarkupStream extends InputStream {
    /** A character takes up to six bytes where it is written as an entity such as {@code &quot;}. */
    private static final int BYTES_PER_CHAR = 8;

    private final InputStream in;
    private final long most;
    private final int cellChars;
    private long sinceTag;

    MarkupStream(InputStream in, int cellChars) {
        this.in = in;
        this.cellChars = cellChars;
        this.most = (long) cellChars * BYTES_PER_CHAR;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        int last = offset + count - 1;
        while (last >= offset && target[last] != '>') {
            last--;
        }
        sinceTag = last >= offset ? offset + count - 1 - last : sinceTag + Math.max(0, count);
        if (sinceTag > most) {
            throw new Refusal(Refusals.longCell(cellChars));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

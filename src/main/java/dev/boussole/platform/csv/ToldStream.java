package dev.boussole.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells after each block how many bytes of the file on disk are behind it. */
final class ToldStream extends InputStream {
    private final InputStream in;
    private final LongConsumer progress;
    private final long before;
    private final double onDiskPerByte;
    private long read;

    /**
     * @param before bytes of the file on disk that lie before this stream
     * @param onDiskPerByte how many bytes on disk a byte of this stream stands for
     */
    ToldStream(InputStream in, LongConsumer progress, long before, double onDiskPerByte) {
        this.in = in;
        this.progress = progress;
        this.before = before;
        this.onDiskPerByte = onDiskPerByte;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            read += count;
            progress.accept(before + (long) (read * onDiskPerByte));
        }
        return count;
    }

    /** What lies in wait decides whether gzip looks for a further part. */
    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package dev.boussole.platform.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** How much an archive has unfolded to so far; a part that is read again counts once. */
final class Budget {
    static final long NO_CHECKSUM = -1;

    private final Limits limits;
    private final long onDisk;
    private final Map<String, Long> furthest = new HashMap<>();
    private long total;

    /** @param onDisk size of the archive itself, in bytes */
    Budget(Limits limits, long onDisk) {
        this.limits = limits;
        this.onDisk = onDisk;
    }

    /**
     * The unfolded bytes of a part, counted; a {@link Refusal} is thrown where they are too many, break off or are damaged.
     *
     * @param checksum CRC-32 that they must have, or {@link #NO_CHECKSUM}
     */
    InputStream watch(String part, InputStream in, long checksum) {
        return new Watched(part, in, checksum);
    }

    private void grow(String part, long from, long to) {
        furthest.put(part, to);
        total += to - from;
        if (total > limits.expandedBytes()
                || total > limits.ratioFromBytes() && total / Math.max(1, onDisk) >= limits.ratio()) {
            throw new Refusal(Refusals.tooLarge(total >> 20, limits));
        }
    }

    private final class Watched extends InputStream {
        private final String part;
        private final InputStream in;
        private final long checksum;
        private final CRC32 crc = new CRC32();
        private long read;

        Watched(String part, InputStream in, long checksum) {
            this.part = part;
            this.in = in;
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = readFolded(target, offset, length);
            if (count > 0) {
                read += count;
                long before = furthest.getOrDefault(part, 0L);
                if (read > before) {
                    grow(part, before, read);
                }
                if (checksum != NO_CHECKSUM) {
                    crc.update(target, offset, count);
                }
            } else if (count < 0 && checksum != NO_CHECKSUM && crc.getValue() != checksum) {
                throw new Refusal(Refusals.DAMAGED);
            }
            return count;
        }

        private int readFolded(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (EOFException e) {
                throw new Refusal(Refusals.CUT_OFF);
            } catch (ZipException e) {
                throw new Refusal(Refusals.DAMAGED);
            }
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
}

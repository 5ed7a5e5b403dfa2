package dev.boussole.store.input;

import dev.boussole.campaign.Counts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Writes rows in PostgreSQL's binary COPY format: what a row costs does not grow with their number. */
final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;
    private static final int FLOAT8 = 701;
    /** 2000-01-01, from which PostgreSQL counts days. */
    static final int EPOCH = 10_957;

    private static final short COLUMNS = 8;
    private static final int FIXED_BYTES = 2 + 7 * 8 + 4 + 20;
    private static final int FIGURE_BYTES = 12;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    CopyRows(CopyManager copies, String table) throws SQLException {
        copy = copies.copyIn("copy " + table
                + " (number, origin, layout, day, through, line, ordinal, figures) from stdin (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** @param day since 1970-01-01, as {@code through} */
    void row(int number, int origin, int layout, int day, int through, int line, int ordinal, Counts counts)
            throws SQLException {
        int bytes = FIXED_BYTES + FIGURE_BYTES * counts.size();
        if (buffer.remaining() < bytes) {
            flush();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(2 * bytes);
            }
        }
        buffer.putShort(COLUMNS);
        integer(number);
        integer(origin);
        integer(layout);
        integer(day - EPOCH);
        integer(through - EPOCH);
        integer(line);
        integer(ordinal);
        figures(counts);
    }

    private void integer(int value) {
        buffer.putInt(Integer.BYTES).putInt(value);
    }

    private void figures(Counts counts) {
        int size = counts.size();
        if (size == 0) {
            buffer.putInt(12).putInt(0).putInt(0).putInt(FLOAT8);
            return;
        }
        buffer.putInt(20 + FIGURE_BYTES * size)
                .putInt(1)
                .putInt(0)
                .putInt(FLOAT8)
                .putInt(size)
                .putInt(1);
        for (int i = 0; i < size; i++) {
            buffer.putInt(Double.BYTES).putDouble(counts.value(i));
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** How many rows were taken. */
    long finish() throws SQLException {
        if (buffer.remaining() < 2) {
            flush();
        }
        buffer.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

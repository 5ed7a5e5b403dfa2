package dev.boussole.platform.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The end of a zip file, which tells how long its list of members is before anybody loads it. */
final class ZipEnd {
    private static final int TAIL = (1 << 16) + 200;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    /** A name may take up to 64 KB; a list this long has far more members than are read. */
    private static final long LONGEST_LIST = 32L << 20;

    private ZipEnd() {}

    /** @throws Refusal when the list of members would fill memory */
    static void check(Path file, Limits limits) throws IOException {
        ByteBuffer tail = tail(file);
        for (int at = 0; at + 22 <= tail.limit(); at++) {
            int mark = tail.getInt(at);
            long list = mark == END ? tail.getInt(at + 12) & 0xFFFFFFFFL : 0;
            if (mark == END_64 && at + 56 <= tail.limit()) {
                list = tail.getLong(at + 40);
            }
            boolean inThe64 = mark == END && list == 0xFFFFFFFFL;
            if (list < 0 || list > LONGEST_LIST && !inThe64) {
                throw new Refusal(Refusals.manyMembers(limits.members()));
            }
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - TAIL);
            ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(from);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until the end of the file
            }
            return tail.flip();
        }
    }
}

package dev.boussole.platform.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file stand for text, decided on its first bytes.
 *
 * @param bomBytes length of the byte order mark to skip
 */
public record Encoding(Charset charset, int bomBytes) {
    private static final int FEW_PERCENT = 5;

    /** @throws Refusal when the bytes are no text: an archive, a workbook, an image ... */
    public static Encoding of(byte[] head) {
        if (head.length == 0) {
            throw new Refusal(Refusals.EMPTY);
        }
        Content.refuseKnown(head);
        Encoding marked = marked(head);
        if (marked != null) {
            return marked;
        }
        Encoding wide = wide(head);
        if (wide != null) {
            return wide;
        }
        if (hasControls(head)) {
            throw new Refusal(Refusals.BINARY);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /** What a byte order mark tells, or null without one. */
    static @Nullable Encoding marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(head, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** UTF-16 without a mark: in Western text every other byte is zero. */
    private static @Nullable Encoding wide(byte[] head) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        int pairs = Math.max(1, head.length / 2);
        if (oddZeros * 100 > pairs * 60 && evenZeros * 100 < pairs * FEW_PERCENT) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        boolean bigEndian = evenZeros * 100 > pairs * 60 && oddZeros * 100 < pairs * FEW_PERCENT;
        return bigEndian ? new Encoding(StandardCharsets.UTF_16BE, 0) : null;
    }

    private static boolean hasControls(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                controls++;
            }
        }
        return controls * 100 > head.length * FEW_PERCENT;
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

package dev.boussole.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Text as the bytes that programs make of it, rightly and wrongly. */
final class Encodings {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    private Encodings() {}

    static String decode(byte[] bytes) {
        String text = raw(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String raw(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == LITTLE_MARK[0] && bytes[1] == LITTLE_MARK[1] || bytes[1] == 0)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] == BIG_MARK[0] && bytes[1] == BIG_MARK[1] || bytes[0] == 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Mostly UTF-8. */
    static byte[] encode(String text, SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> joined(UTF8_MARK, text.getBytes(StandardCharsets.UTF_8));
            case 1 -> text.getBytes(WINDOWS);
            case 2 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 3 -> text.getBytes(StandardCharsets.UTF_16BE);
            case 4 -> joined(LITTLE_MARK, text.getBytes(StandardCharsets.UTF_16LE));
            case 5 -> joined(BIG_MARK, text.getBytes(StandardCharsets.UTF_16BE));
            case 6 -> joined(UTF8_MARK, text.getBytes(WINDOWS));
            case 7 -> joined(LITTLE_MARK, text.getBytes(StandardCharsets.UTF_8));
            case 8 -> mixed(text, random);
            case 9 -> joined(UTF8_MARK, joined(UTF8_MARK, text.getBytes(StandardCharsets.UTF_8)));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One encoding up to some place, and another from there on. */
    private static byte[] mixed(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        Charset second = random.nextBoolean() ? WINDOWS : StandardCharsets.UTF_16LE;
        return joined(
                text.substring(0, at).getBytes(StandardCharsets.UTF_8),
                text.substring(at).getBytes(second));
    }

    static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}

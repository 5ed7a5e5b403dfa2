package dev.boussole.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What goes wrong with bytes, whatever they stand for. */
final class ByteMutations {
    private static final byte[] TELLING = {
        0, 1, '"', ',', ';', '\t', '\n', '\r', '-', '%', ' ', (byte) 0x80, (byte) 0xFF
    };

    private ByteMutations() {}

    static byte[] once(byte[] bytes, SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> replaced(bytes, random);
            case 2 -> without(bytes, random);
            case 3 -> inserted(bytes, random);
            case 4 -> cut(bytes, random);
            case 5 -> repeated(bytes, random);
            default -> swapped(bytes, random);
        };
    }

    static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes.clone();
        if (result.length > 0) {
            result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    private static byte[] replaced(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes.clone();
        if (result.length > 0) {
            result[random.nextInt(result.length)] = TELLING[random.nextInt(TELLING.length)];
        }
        return result;
    }

    private static byte[] without(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(16));
        return Encodings.joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] inserted(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] some = new byte[1 + random.nextInt(8)];
        for (int i = 0; i < some.length; i++) {
            some[i] = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
        }
        return Encodings.joined(
                Encodings.joined(Arrays.copyOf(bytes, at), some), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    /** The first bytes only, at least one less than there are. */
    static byte[] cut(byte[] bytes, SplittableRandom random) {
        return Arrays.copyOf(bytes, bytes.length == 0 ? 0 : random.nextInt(bytes.length));
    }

    private static byte[] repeated(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        return Encodings.joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] swapped(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes.clone();
        if (result.length > 0) {
            int one = random.nextInt(result.length);
            int other = random.nextInt(result.length);
            byte kept = result[one];
            result[one] = result[other];
            result[other] = kept;
        }
        return result;
    }
}

package dev.boussole.web.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes to answer with, and what stands for them.
 *
 * @param tag a hash of the bytes
 */
public record Document(byte[] bytes, String tag) {
    private static final int TAG_BYTES = 16;

    public static Document of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Document(bytes, HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

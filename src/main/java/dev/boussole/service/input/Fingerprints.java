package dev.boussole.service.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whether a file has other bytes than before, or is to be read otherwise; an untouched file is not read again. */
final class Fingerprints {
    private record Known(String stamp, String hash) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** @param how everything besides its bytes that decides what is read from the file */
    String of(Path file, String how) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String stamp = attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        Path key = file.toAbsolutePath().normalize();
        Known before = known.get(key);
        if (before == null || !before.stamp.equals(stamp)) {
            before = new Known(stamp, hash(file));
            known.put(key, before);
        }
        return digest(before.hash + "\n" + how);
    }

    /** As {@link #of}, of a file that is seen once. */
    static String once(Path file, String how) throws IOException {
        return digest(hash(file) + "\n" + how);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

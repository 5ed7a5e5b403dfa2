package dev.boussole.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The identity of a ruleset: the same contents under the same engine decide the same. */
final class Fingerprint {
    /** Raised whenever the same rules could decide otherwise: with the version of Drools, or with our reading of rules. */
    static final String ENGINE = "drools 10.2.0, rules 1";

    private Fingerprint() {}

    /** @param files in order of their paths; line ends are those of Unix, and no file starts with a byte order mark */
    static String of(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, ENGINE);
            files.forEach((path, text) -> {
                if (!path.endsWith(".test.yaml")) {
                    add(digest, path);
                    add(digest, text);
                }
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The length before each text, so that no two sets of files look alike. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}

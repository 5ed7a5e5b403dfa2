package dev.boussole.web.api.ruleset;

import dev.boussole.service.ruleset.DraftedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Which version of a rule file is at hand. */
public final class FileVersions {
    private static final int BYTES = 8;

    private FileVersions() {}

    /** A draft has its number; a text in service has its digest, which no draft has. */
    public static String version(DraftedFile file) {
        String text = file.inService();
        return file.draft() != null
                ? String.valueOf(file.draft().version())
                : text == null ? "0" : "in-service-" + digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

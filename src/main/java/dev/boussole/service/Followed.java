package dev.boussole.service;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** What an account is called that follows a folder. */
final class Followed {
    /** The account of the workspace that comes with the program. */
    static final String SAMPLE = "sample";

    private static final int LENGTH_MAX = 60;

    private Followed() {}

    /** The name of the folder, or of the file without its extension, as the id of an account. */
    static String account(Path workspace) {
        Path name = workspace.toAbsolutePath().normalize().getFileName();
        String plain = Normalizer.normalize(name == null ? "" : name.toString(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z]{2,5}$", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LENGTH_MAX ? plain.substring(0, LENGTH_MAX) : plain;
        String id = cut.replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "workspace" : id;
    }
}

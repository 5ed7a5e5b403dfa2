package dev.boussole.service.ruleset;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.service.FolderStamp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder of rules on disk, read again when its files change. */
final class RuleFiles {
    private final Path folder;
    private final LoadOptions options;
    private @Nullable FolderStamp seen;

    RuleFiles(Path folder) {
        this.folder = folder;
        this.options = LoadOptions.shownAs(folder.toString());
    }

    /** @param texts nothing when they cannot be read, for the reasons in {@code problems} */
    record Look(Optional<Map<String, String>> texts, List<Problem> problems) {}

    /** What the folder holds, when its files are not those of the last look. */
    Optional<Look> look() {
        FolderStamp now = FolderStamp.of(folder);
        if (now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        try {
            return Optional.of(new Look(Optional.of(RuleBookLoader.files(folder, options)), List.of()));
        } catch (InputException unreadable) {
            return Optional.of(new Look(Optional.empty(), unreadable.problems()));
        }
    }

    /** So that the next look finds everything again. */
    void forget() {
        seen = null;
    }

    /** How problems of the folder name it. */
    LoadOptions options() {
        return options;
    }

    String name() {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** Tells one set of texts from any other, tests included. */
    static String digest(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((path, text) -> {
                digest.update((path.length() + ":" + path + text.length() + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

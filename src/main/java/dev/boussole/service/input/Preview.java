package dev.boussole.service.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files that wait, and what their sender says of them so far. */
public final class Preview {
    private final String key;
    private final String owner;
    private final Optional<String> account;
    private final List<Upload> uploads;
    private final Path folder;
    private final long bytes;
    private final Instant since;
    private Answers answers = Answers.NONE;

    Preview(
            String key,
            String owner,
            Optional<String> account,
            List<Upload> uploads,
            Path folder,
            long bytes,
            Instant since) {
        this.key = key;
        this.owner = owner;
        this.account = account;
        this.uploads = List.copyOf(uploads);
        this.folder = folder;
        this.bytes = bytes;
        this.since = since;
    }

    /** Not to be guessed. */
    public String key() {
        return key;
    }

    String owner() {
        return owner;
    }

    /** The account that the files are to go into; nothing for one that is to be made. */
    public Optional<String> account() {
        return account;
    }

    public List<Upload> uploads() {
        return uploads;
    }

    long bytes() {
        return bytes;
    }

    Instant since() {
        return since;
    }

    public synchronized Answers answers() {
        return answers;
    }

    public synchronized void answer(Answers given) {
        answers = given;
    }

    void delete() {
        try {
            for (Upload upload : uploads) {
                Files.deleteIfExists(upload.path());
            }
            Files.deleteIfExists(folder);
        } catch (IOException kept) {
            // the system empties its folder of temporary files
        }
    }
}

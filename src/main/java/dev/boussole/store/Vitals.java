package dev.boussole.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the database is right now.
 *
 * @param schema version of its tables; empty when it does not answer
 * @param freeBytes room on the disk that holds its data, where that is ours
 */
public record Vitals(boolean answers, Optional<String> schema, OptionalLong freeBytes) {
    private static final long LOW_BYTES = 512L << 20;
    private static final String VERSION =
            "select version from flyway_schema_history where success order by installed_rank desc limit 1";

    /** Asks the database; takes at most three seconds. @param data the folder of an embedded database, or nothing */
    public static Vitals of(Database database, Optional<Path> data) {
        OptionalLong free = data.isPresent() ? free(data.get()) : OptionalLong.empty();
        try {
            String schema = database.read(
                    handle -> handle.createQuery(VERSION).mapTo(String.class).one());
            return new Vitals(true, Optional.of(schema), free);
        } catch (StoreException lost) {
            return new Vitals(false, Optional.empty(), free);
        }
    }

    private static OptionalLong free(Path data) {
        try {
            FileStore disk = Files.getFileStore(data);
            return OptionalLong.of(disk.getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    /** Whether there is so little room that an import may soon find none. */
    public boolean low() {
        return freeBytes.isPresent() && freeBytes.getAsLong() < LOW_BYTES;
    }
}

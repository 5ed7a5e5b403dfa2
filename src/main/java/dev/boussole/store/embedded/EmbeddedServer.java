package dev.boussole.store.embedded;

import dev.boussole.store.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server of our own, whose data lie in a folder. */
public final class EmbeddedServer implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, and makes the folder where there is none.
     *
     * @throws StoreException when it cannot be started
     */
    public static EmbeddedServer start(Path folder) {
        try {
            return new EmbeddedServer(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start());
        } catch (IOException failed) {
            throw new StoreException("The embedded database cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** For {@link dev.boussole.store.Database#open}. */
    public String url(String database) {
        return server.getJdbcUrl(USER, database);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new StoreException("The embedded database did not stop: " + failed.getMessage(), failed);
        }
    }
}

package dev.boussole.service;

import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.embedded.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** The database of a service: a server's, or an embedded one that is started and stopped with it. */
public final class Storage implements AutoCloseable {
    private static final String NAME = "postgres";

    private final Database database;
    private final @Nullable EmbeddedServer server;

    private Storage(Database database, @Nullable EmbeddedServer server) {
        this.database = database;
        this.server = server;
    }

    /**
     * @throws dev.boussole.campaign.InputException when the folder is another process's, or of no use
     * @throws dev.boussole.store.StoreException when the database does not answer
     */
    public static Storage open(ServiceSettings.Storage settings) {
        if (settings.url().isPresent()) {
            return new Storage(Database.open(settings.url().get()), null);
        }
        EmbeddedServer server = EmbeddedServer.start(settings.data());
        try {
            return new Storage(Database.open(server.url(NAME)), server);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (server != null) {
            server.close();
        }
    }
}

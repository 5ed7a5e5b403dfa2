package dev.boussole.service;

import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.ServiceLock;
import dev.boussole.store.embedded.EmbeddedServer;

/** The database of a service: a server's, or an embedded one that is started and stopped with it. */
public final class Storage implements AutoCloseable {
    private static final String NAME = "postgres";

    private final Database database;
    /** What keeps other services off: the server of our own, or a lock on a database of a team. */
    private final AutoCloseable hold;

    private Storage(Database database, AutoCloseable hold) {
        this.database = database;
        this.hold = hold;
    }

    /**
     * @param deposed called once when another service took the database over while it was away
     * @throws dev.boussole.campaign.InputException when the folder or the database is another service's, or of no use
     * @throws dev.boussole.store.StoreException when the database does not answer
     */
    public static Storage open(ServiceSettings.Storage settings, Runnable deposed) {
        if (settings.url().isPresent()) {
            String url = settings.url().get();
            ServiceLock lock = ServiceLock.take(url, deposed);
            return over(url, lock);
        }
        EmbeddedServer server = EmbeddedServer.start(settings.data());
        return over(server.url(NAME), server);
    }

    private static <T extends AutoCloseable> Storage over(String url, T hold) {
        try {
            return new Storage(Database.open(url), hold);
        } catch (RuntimeException failed) {
            letGo(hold);
            throw failed;
        }
    }

    private static void letGo(AutoCloseable hold) {
        try {
            hold.close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        letGo(hold);
    }
}

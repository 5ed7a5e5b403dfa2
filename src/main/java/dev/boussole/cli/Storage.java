package dev.boussole.cli;

import dev.boussole.platform.workspace.ServiceFile;
import dev.boussole.setting.Configuration;
import dev.boussole.setting.Given;
import dev.boussole.setting.ServiceTable;
import dev.boussole.setting.Setting;
import dev.boussole.store.Database;
import dev.boussole.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database of the service, found as {@code serve} finds it, for a command beside it. */
final class Storage implements AutoCloseable {
    /** The settings that say where it is. */
    static final List<Setting<?>> SETTINGS = List.of(ServiceTable.DB, ServiceTable.DATA, ServiceTable.CONFIG);

    private static final String NAME = "postgres";

    private final @Nullable EmbeddedServer server;
    private final Database database;

    private Storage(@Nullable EmbeddedServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Opens it, also while the service runs on it.
     *
     * @throws dev.boussole.campaign.InputException when a setting cannot be used
     * @throws dev.boussole.store.StoreException when there is no such database
     */
    static Storage open(Input input, Session session) {
        Place place = place(input, session);
        try {
            return new Storage(place.server, Database.open(place.url));
        } catch (RuntimeException failed) {
            place.close();
            throw failed;
        }
    }

    /** Where the database is, with the server that had to be started for it; nothing in it is touched. */
    static Place place(Input input, Session session) {
        Configuration given = configuration(input, session);
        Optional<String> url = given.one(ServiceTable.DB);
        if (url.isPresent()) {
            return new Place(null, url.get());
        }
        EmbeddedServer server = EmbeddedServer.attach(given.value(ServiceTable.DATA));
        return new Place(server, server.url(NAME));
    }

    /** @param server null when it is somebody else's */
    record Place(@Nullable EmbeddedServer server, String url) implements AutoCloseable {
        @Override
        public void close() {
            if (server != null) {
                server.close();
            }
        }
    }

    private static Configuration configuration(Input input, Session session) {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        for (Setting<?> setting : SETTINGS) {
            String flag = setting.flag();
            if (flag != null) {
                flags.put(flag, input.texts(flag));
            }
        }
        Map<String, String> environment = session.terminal().environment();
        Path folder = session.terminal().folder();
        Configuration named = Configuration.of(flags, environment, Map.of(), folder);
        Map<String, Given> file =
                named.one(ServiceTable.CONFIG).map(ServiceFile::read).orElse(Map.of());
        return Configuration.of(flags, environment, file, folder);
    }

    Database database() {
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

package dev.boussole.service;

import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.FolderLedger;
import dev.boussole.service.desk.Office;
import dev.boussole.service.push.Dispatcher;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import java.nio.file.Path;
import java.time.Clock;

/** Everything that serves, wired: opened once, closed once. */
public final class Service implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final ServiceSettings settings;
    private final Database database;
    private final Office office;
    private final Dispatcher dispatcher;

    private Service(ServiceSettings settings, Database database, Office office, Dispatcher dispatcher) {
        this.settings = settings;
        this.database = database;
        this.office = office;
        this.dispatcher = dispatcher;
    }

    /** Begins to review every account of the settings. The rules may still be building. */
    public static Service open(ServiceSettings settings, Database database, Rules rules, Clock clock) {
        Office office = new Office(rules);
        Service service = new Service(settings, database, office, new Dispatcher(new EventStore(database)));
        service.dispatcher.start();
        for (Path workspace : settings.workspaces()) {
            office.open(new Desk(
                    new Account("sample"),
                    new FolderLedger(workspace, settings.language()),
                    rules,
                    null,
                    clock,
                    PATIENCE_MILLIS));
        }
        return service;
    }

    public ServiceSettings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    public Office office() {
        return office;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Lets what runs finish, and stops. The database stays open. */
    @Override
    public void close() {
        office.close();
        dispatcher.close();
    }
}

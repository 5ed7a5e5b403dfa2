package dev.boussole.service;

import dev.boussole.service.access.AccessService;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.FolderLedger;
import dev.boussole.service.desk.Office;
import dev.boussole.service.push.Push;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import java.nio.file.Path;
import java.time.Clock;

/** Everything that serves, wired: opened once, closed once. */
public final class Service implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final ServiceSettings settings;
    private final Rules rules;
    private final Office office;
    private final AccessService access;
    private final Push push;

    private Service(ServiceSettings settings, Database database, Rules rules, Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.office = new Office(rules);
        this.access = AccessService.over(database, clock);
        this.push = Push.open(settings, database, clock);
        Decisions decisions = new Decisions(database, Version.OF_PROGRAM, clock);
        for (Path workspace : settings.workspaces()) {
            office.open(new Desk(
                    new Account("sample"),
                    new FolderLedger(workspace, settings.language()),
                    rules,
                    null,
                    clock,
                    PATIENCE_MILLIS));
        }
    }

    /** Begins to review every account of the settings. The rules may still be building. */
    public static Service open(ServiceSettings settings, Database database, Rules rules, Clock clock) {
        return new Service(settings, database, rules, clock);
    }

    public ServiceSettings settings() {
        return settings;
    }

    public Rules rules() {
        return rules;
    }

    public Office office() {
        return office;
    }

    public AccessService access() {
        return access;
    }

    public Push push() {
        return push;
    }

    /** Lets what runs finish, and stops. The database stays open. */
    @Override
    public void close() {
        office.close();
        push.close();
        access.close();
    }
}

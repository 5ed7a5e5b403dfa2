package dev.boussole.web.push;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes accounts, and makes things happen to them. */
public final class Happenings {
    public static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private final Database database;

    public Happenings(Database database, String... accounts) {
        this.database = database;
        for (String account : accounts) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "insert into account (id, created_at) values (?, ?)",
                            account,
                            OffsetDateTime.ofInstant(AT, ZoneOffset.UTC)));
        }
    }

    public void happens(String account, String kind, String subject) {
        happens(account, kind, subject, "{}");
    }

    public void happens(String account, String kind, String subject, String data) {
        database.jdbi()
                .useTransaction(
                        handle -> EventStore.append(handle, account, kind, subject, data, new Actor("claire"), AT));
    }
}

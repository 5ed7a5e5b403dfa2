package dev.boussole.store.event;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Appends to what happened, inside the transaction of the change itself, and reads it in order. */
public final class EventStore {
    /** Writers of events settle one after the other, so that no reader overtakes one. */
    private static final long TURN = 0x626f7573_65766e74L;

    private final Database database;

    public EventStore(Database database) {
        this.database = database;
    }

    /** To be the last thing of a transaction: others that write events wait until it is settled. */
    public static void append(
            Handle transaction, String account, String kind, String subject, String data, Actor actor, Instant at) {
        transaction.execute("select pg_advisory_xact_lock(?)", TURN);
        transaction.execute(
                "insert into event (account, kind, subject, data, actor, at) values (?, ?, ?, ?, ?, ?)",
                account,
                kind,
                subject,
                data,
                actor.name(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** The same for many at a time; their numbers are given here. */
    public static void append(Handle transaction, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        transaction.execute("select pg_advisory_xact_lock(?)", TURN);
        PreparedBatch batch = transaction.prepareBatch(
                "insert into event (account, kind, subject, data, actor, at) values (?, ?, ?, ?, ?, ?)");
        for (Event event : events) {
            batch.add(
                    event.account(),
                    event.kind(),
                    event.subject(),
                    event.data(),
                    event.actor().name(),
                    event.at().atOffset(ZoneOffset.UTC));
        }
        batch.execute();
    }

    /** At most {@code limit} events behind {@code seq}, the oldest first. */
    public List<Event> after(long seq, int limit) {
        return database.read(handle -> after(handle, seq, limit));
    }

    /** The same inside of a transaction. */
    public static List<Event> after(Handle handle, long seq, int limit) {
        return handle.createQuery("select * from event where seq > ? order by seq limit ?")
                .bind(0, seq)
                .bind(1, limit)
                .map(EventStore::event)
                .list();
    }

    /** Every event of an account behind {@code seq}, the oldest first. */
    public static List<Event> ofSince(Handle handle, String account, long seq) {
        return handle.createQuery("select * from event where account = ? and seq > ? order by seq")
                .bind(0, account)
                .bind(1, seq)
                .map(EventStore::event)
                .list();
    }

    /** The number of the last event; 0 before the first. */
    public long last() {
        return database.read(handle -> handle.createQuery("select coalesce(max(seq), 0) from event")
                .mapTo(Long.class)
                .one());
    }

    private static Event event(java.sql.ResultSet row, StatementContext context) throws java.sql.SQLException {
        return new Event(
                row.getLong("seq"),
                row.getString("account"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("data"),
                new Actor(row.getString("actor")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

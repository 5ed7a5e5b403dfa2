package dev.boussole.store.push;

import static dev.boussole.store.push.WebhookStore.at;
import static dev.boussole.store.push.WebhookStore.instant;

import dev.boussole.store.Database;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The mails to owners: written down before they are sent, one for each owner, account and part of a day. */
public final class DigestStore {
    private final Database database;

    public DigestStore(Database database) {
        this.database = database;
    }

    /** A digest that is to be sent. */
    public record New(String owner, String language, String subject, int items, String text, String html) {}

    /**
     * Makes the digests of an account for a part of a day, once: what happened since the last part is told, and never again.
     * An account that is new here begins with what happens from now on.
     *
     * @param contents says what is to be told of the events, an empty list for nothing
     * @return whether this part was not made before
     */
    public boolean make(String account, String part, Function<List<Event>, List<New>> contents, Instant now) {
        String name = "digests:" + account;
        return database.write(handle -> {
            Optional<Place> place = handle.createQuery("select seq, mark from push_place where name = ? for update")
                    .bind(0, name)
                    .map((row, context) -> new Place(row.getLong("seq"), row.getString("mark")))
                    .findOne();
            if (place.isEmpty()) {
                handle.execute(
                        "insert into push_place (name, seq, mark) select ?, coalesce(max(seq), 0), ? from event"
                                + " on conflict do nothing",
                        name,
                        part);
                return false;
            }
            if (part.equals(place.get().mark())) {
                return false;
            }
            List<Event> events = EventStore.ofSince(handle, account, place.get().seq());
            long upto = events.isEmpty()
                    ? place.get().seq()
                    : events.get(events.size() - 1).seq();
            for (New made : contents.apply(events)) {
                insert(handle, account, part, made, place.get().seq(), upto, now);
            }
            handle.execute("update push_place set seq = ?, mark = ? where name = ?", upto, part, name);
            return true;
        });
    }

    private record Place(long seq, @Nullable String mark) {}

    private static void insert(
            Handle handle, String account, String part, New made, long from, long upto, Instant now) {
        handle.createUpdate(
                        "insert into digest (account, owner, part, from_seq, upto_seq, language, subject, items, state,"
                                + " tries, made_at, next_at, body_text, body_html) values (:account, :owner, :part, :from, :upto,"
                                + " :language, :subject, :items, 'waiting', 0, :at, :at, :text, :html) on conflict do nothing")
                .bind("account", account)
                .bind("owner", made.owner())
                .bind("part", part)
                .bind("from", from)
                .bind("upto", upto)
                .bind("language", made.language())
                .bind("subject", made.subject())
                .bind("items", made.items())
                .bind("at", at(now))
                .bind("text", made.text())
                .bind("html", made.html())
                .execute();
    }

    /** The next one to send, from now on in nobody else's hands. */
    public Optional<StoredDigest> claim(Instant now) {
        return database.write(handle -> handle.createQuery("update digest set state = 'sending', tries = tries + 1,"
                        + " next_at = :now where id = (select id from digest where state = 'waiting' and next_at <= :now"
                        + " order by id limit 1 for update skip locked) returning *")
                .bind("now", at(now))
                .map(DigestStore::digest)
                .findOne());
    }

    public void sent(long id, Instant now) {
        database.change(handle -> handle.execute(
                "update digest set state = 'sent', error = null, next_at = null, sent_at = ? where id = ?",
                at(now),
                id));
    }

    /** @param again when it is tried next, or null for never */
    public void failed(long id, String error, @Nullable Instant again) {
        database.change(handle -> handle.execute(
                "update digest set state = ?, error = ?, next_at = ? where id = ?",
                again == null ? "failed" : "waiting",
                error,
                again == null ? null : at(again),
                id));
    }

    /** Those that were being sent when a process ended: nobody knows whether they arrived, so they are not sent again. */
    public int abandon(Instant before) {
        return database.write(handle -> handle.execute(
                "update digest set state = 'failed', error = 'it is not known whether it arrived', next_at = null"
                        + " where state = 'sending' and next_at < ?",
                at(before)));
    }

    /** Those of an account before the id {@code before}, the latest first. */
    public List<StoredDigest> list(String account, long before, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from digest where account = ? and id < ? order by id desc limit ?")
                .bind(0, account)
                .bind(1, before)
                .bind(2, limit)
                .map(DigestStore::digest)
                .list());
    }

    private static StoredDigest digest(ResultSet row, StatementContext context) throws SQLException {
        return new StoredDigest(
                row.getLong("id"),
                row.getString("account"),
                row.getString("owner"),
                row.getString("part"),
                row.getString("language"),
                row.getString("subject"),
                row.getInt("items"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getString("state"),
                row.getInt("tries"),
                row.getString("error"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }
}

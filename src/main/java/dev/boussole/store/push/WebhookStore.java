package dev.boussole.store.push;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The webhooks of all accounts. Every change is an event. */
public final class WebhookStore {
    /** What nobody heard of yet is not for a webhook that begins to listen. */
    private static final String LAST = "(select coalesce(max(seq), 0) from event)";

    private final Database database;

    public WebhookStore(Database database) {
        this.database = database;
    }

    /** @param secret sealed */
    public void add(Webhook webhook, byte[] secret, Actor actor) {
        database.change(handle -> {
            handle.createUpdate("insert into webhook (id, account, url, secret, kinds, active, gone, behind, version,"
                            + " created_by, created_at, changed_at) values (:id, :account, :url, :secret, :kinds,"
                            + " :active, false, " + LAST + ", 1, :by, :at, :at)")
                    .bind("id", webhook.id())
                    .bind("account", webhook.account())
                    .bind("url", webhook.url())
                    .bind("secret", secret)
                    .bind("kinds", webhook.kinds().toArray(String[]::new))
                    .bind("active", webhook.active())
                    .bind("by", webhook.createdBy())
                    .bind("at", at(webhook.createdAt()))
                    .execute();
            event(handle, webhook.account(), "webhook.changed", webhook.id(), actor, webhook.createdAt());
        });
    }

    public Optional<Webhook> one(String id) {
        return database.read(handle -> handle.createQuery("select * from webhook where id = ?")
                .bind(0, id)
                .map(WebhookStore::webhook)
                .findOne());
    }

    /** Those of an account behind the id {@code after}, at most {@code limit}, ordered by id. */
    public List<Webhook> list(String account, String after, int limit) {
        return database.read(
                handle -> handle.createQuery("select * from webhook where account = ? and id > ? order by id limit ?")
                        .bind(0, account)
                        .bind(1, after)
                        .bind(2, limit)
                        .map(WebhookStore::webhook)
                        .list());
    }

    public int count(String account) {
        return database.read(handle -> handle.createQuery("select count(*) from webhook where account = ?")
                .bind(0, account)
                .mapTo(Integer.class)
                .one());
    }

    /** The sealed secret; nothing when there is no such webhook. */
    public Optional<byte[]> secret(String id) {
        return database.read(handle -> handle.createQuery("select secret from webhook where id = ?")
                .bind(0, id)
                .mapTo(byte[].class)
                .findOne());
    }

    /**
     * Changes what somebody wants otherwise. One that is paused forgets what waits for it; one that goes on starts with what
     * happens from then on.
     *
     * @return whether it still was at {@code version}
     */
    public boolean change(
            String id, int version, String url, List<String> kinds, boolean active, Actor actor, Instant now) {
        return database.write(handle -> {
            int changed = handle.createUpdate("update webhook set url = :url, kinds = :kinds, active = :active,"
                            + " gone = gone and not :active, failing_since = case when url = :url and active = :active"
                            + " then failing_since end, behind = case when :active and not active then " + LAST
                            + " else behind end, version = version + 1, changed_at = :at"
                            + " where id = :id and version = :version")
                    .bind("url", url)
                    .bind("kinds", kinds.toArray(String[]::new))
                    .bind("active", active)
                    .bind("at", at(now))
                    .bind("id", id)
                    .bind("version", version)
                    .execute();
            if (changed == 1) {
                if (!active) {
                    cancel(handle, id, now);
                }
                event(handle, account(handle, id), "webhook.changed", id, actor, now);
            }
            return changed == 1;
        });
    }

    /** @return whether it still was at {@code version} */
    public boolean replaceSecret(String id, int version, byte[] secret, Actor actor, Instant now) {
        return database.write(handle -> {
            int changed = handle.execute(
                    "update webhook set secret = ?, version = version + 1, changed_at = ? where id = ? and version = ?",
                    secret,
                    at(now),
                    id,
                    version);
            if (changed == 1) {
                event(handle, account(handle, id), "webhook.changed", id, actor, now);
            }
            return changed == 1;
        });
    }

    /** Removes it with its deliveries. @return whether it still was at {@code version} */
    public boolean remove(String id, int version, Actor actor, Instant now) {
        return database.write(handle -> {
            Optional<String> account = handle.createQuery(
                            "delete from webhook where id = ? and version = ? returning account")
                    .bind(0, id)
                    .bind(1, version)
                    .mapTo(String.class)
                    .findOne();
            account.ifPresent(of -> event(handle, of, "webhook.removed", id, actor, now));
            return account.isPresent();
        });
    }

    /** Nothing waits for a webhook that does not listen any more. */
    static void cancel(Handle handle, String webhook, Instant now) {
        handle.execute(
                "update delivery set state = 'cancelled', next_at = null, claimed_until = null, settled_at = ?"
                        + " where webhook = ? and state = 'waiting'",
                at(now),
                webhook);
    }

    static String account(Handle handle, String webhook) {
        return handle.createQuery("select account from webhook where id = ?")
                .bind(0, webhook)
                .mapTo(String.class)
                .one();
    }

    static void event(Handle handle, String account, String kind, String webhook, Actor actor, Instant now) {
        EventStore.append(handle, account, kind, webhook, "{\"webhook\":\"" + webhook + "\"}", actor, now);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
        Array kinds = row.getArray("kinds");
        return new Webhook(
                row.getString("id"),
                row.getString("account"),
                row.getString("url"),
                List.of((String[]) kinds.getArray()),
                row.getBoolean("active"),
                row.getBoolean("gone"),
                instant(row, "failing_since"),
                row.getInt("version"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

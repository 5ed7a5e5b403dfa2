package dev.boussole.store.access;

import dev.boussole.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Requests that carry an {@code Idempotency-Key}, and what they were answered. */
public final class RepeatedStore {
    private final Database database;

    public RepeatedStore(Database database) {
        this.database = database;
    }

    /** Whose key of which route. */
    public record Key(String caller, String route, String key) {}

    /** What is known about a key. @param answer null while it is still running */
    public record Kept(
            byte[] request, Instant leaseUntil, @Nullable StoredAnswer answer) {}

    /**
     * Takes the key for an attempt, unless another has it: one that was answered, or one that is running.
     *
     * @param keptSince what is older is taken as if it were not there
     * @return what has it, or nothing when this attempt has it now
     */
    public Optional<Kept> begin(Key key, byte[] request, UUID attempt, Instant now, Instant lease, Instant keptSince) {
        return database.write(handle -> {
            int taken = handle.createUpdate(
                            "insert into idempotency_key as k (caller, route, key, request, attempt, started_at,"
                                    + " lease_until) values (:caller, :route, :key, :request, :attempt, :now, :lease)"
                                    + " on conflict (caller, route, key) do update set request = excluded.request,"
                                    + " attempt = excluded.attempt, started_at = excluded.started_at,"
                                    + " lease_until = excluded.lease_until, status = null, content_type = null,"
                                    + " headers = null, body = null where k.started_at < :since"
                                    + " or (k.status is null and k.lease_until < :now and k.request = excluded.request)")
                    .bind("caller", key.caller())
                    .bind("route", key.route())
                    .bind("key", key.key())
                    .bind("request", request)
                    .bind("attempt", attempt)
                    .bind("now", Times.of(now))
                    .bind("lease", Times.of(lease))
                    .bind("since", Times.of(keptSince))
                    .execute();
            return taken > 0 ? Optional.empty() : Optional.of(kept(handle, key));
        });
    }

    private static Kept kept(Handle handle, Key key) {
        return handle.createQuery(
                        "select * from idempotency_key where caller = :caller and route = :route and key = :key")
                .bind("caller", key.caller())
                .bind("route", key.route())
                .bind("key", key.key())
                .map((row, context) -> {
                    int status = row.getInt("status");
                    boolean running = row.wasNull();
                    StoredAnswer answer = running
                            ? null
                            : new StoredAnswer(
                                    status,
                                    row.getString("content_type"),
                                    row.getString("headers"),
                                    row.getBytes("body"));
                    return new Kept(row.getBytes("request"), Times.required(row, "lease_until"), answer);
                })
                .one();
    }

    public void finish(UUID attempt, StoredAnswer answer) {
        database.change(handle -> handle.createUpdate("update idempotency_key set status = :status,"
                        + " content_type = :contentType, headers = :headers, body = :body"
                        + " where attempt = :attempt")
                .bind("status", answer.status())
                .bind("contentType", answer.contentType())
                .bind("headers", answer.headers())
                .bind("body", answer.body())
                .bind("attempt", attempt)
                .execute());
    }

    /** Lets the key go: the attempt failed. */
    public void release(UUID attempt) {
        database.change(
                handle -> handle.execute("delete from idempotency_key where attempt = ? and status is null", attempt));
    }

    /** Says that these attempts are still running. */
    public void renew(Collection<UUID> attempts, Instant lease) {
        database.change(handle -> handle.createUpdate(
                        "update idempotency_key set lease_until = :lease where attempt in (<attempts>)")
                .bindList("attempts", java.util.List.copyOf(attempts))
                .bind("lease", Times.of(lease))
                .execute());
    }

    public void sweep(Instant before) {
        database.change(handle -> handle.execute("delete from idempotency_key where started_at < ?", Times.of(before)));
    }
}

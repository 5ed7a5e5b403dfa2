package dev.boussole.store.access;

import dev.boussole.store.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The sessions, by the hash of their cookie. */
public final class SessionStore {
    private final Database database;

    public SessionStore(Database database) {
        this.database = database;
    }

    public void insert(byte[] hash, String token, Instant at) {
        database.change(handle -> handle.createUpdate(
                        "insert into session (hash, token, created_at, used_at)" + " values (:hash, :token, :at, :at)")
                .bind("hash", hash)
                .bind("token", token)
                .bind("at", Times.of(at))
                .execute());
    }

    public Optional<StoredSession> byHash(byte[] hash) {
        return database.read(handle -> handle.createQuery("select token.*, array_to_string(token.accounts, ',') as"
                        + " account_list, session.created_at as began_at, session.used_at from session"
                        + " join token on token.id = session.token where session.hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new StoredSession(
                        TokenStore.token(row, context),
                        Times.required(row, "began_at"),
                        Times.required(row, "used_at")))
                .findOne());
    }

    public void delete(byte[] hash) {
        database.change(handle -> handle.execute("delete from session where hash = ?", (Object) hash));
    }

    /** Notes when sessions were last used, by the hashes of their cookies. */
    public void touch(Map<byte[], Instant> used) {
        database.change(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("update session set used_at = greatest(used_at, :at) where hash = :hash");
            used.forEach((hash, at) ->
                    batch.bind("hash", hash).bind("at", Times.of(at)).add());
            batch.execute();
        });
    }

    /** Drops those that nobody can use any more. */
    public void sweep(Instant createdBefore, Instant usedBefore) {
        database.change(handle -> handle.execute(
                "delete from session where created_at < ? or used_at < ?",
                Times.of(createdBefore),
                Times.of(usedBefore)));
    }
}

package dev.boussole.store.access;

import dev.boussole.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tokens, by the hash of their secret. */
public final class TokenStore {
    private static final String ALL = "select *, array_to_string(accounts, ',') as account_list from token ";

    private final Database database;

    public TokenStore(Database database) {
        this.database = database;
    }

    /** Keeps a new token. @param hash SHA-256 of its secret */
    public void insert(StoredToken token, byte[] hash) {
        database.change(handle -> handle.createUpdate(
                        "insert into token (id, hash, name, role, accounts, created_by, created_at, expires_at)"
                                + " values (:id, :hash, :name, :role, string_to_array(:accounts, ','),"
                                + " :createdBy, :createdAt, :expiresAt)")
                .bind("id", token.id())
                .bind("hash", hash)
                .bind("name", token.name())
                .bind("role", token.role())
                .bind("accounts", joined(token.accounts()))
                .bind("createdBy", token.createdBy())
                .bind("createdAt", Times.of(token.createdAt()))
                .bind("expiresAt", Times.of(token.expiresAt()))
                .execute());
    }

    public Optional<StoredToken> byHash(byte[] hash) {
        return database.read(handle -> handle.createQuery(ALL + "where hash = :hash")
                .bind("hash", hash)
                .map(TokenStore::token)
                .findOne());
    }

    public Optional<StoredToken> byId(String id) {
        return database.read(handle -> handle.createQuery(ALL + "where id = :id")
                .bind("id", id)
                .map(TokenStore::token)
                .findOne());
    }

    /** At most {@code limit} tokens made after the one given, the oldest first. @param after null for the first ones */
    public List<StoredToken> after(@Nullable StoredToken after, int limit) {
        return database.read(handle -> handle.createQuery(
                        ALL + (after == null ? "" : "where (created_at, id) > (:at, :id) ")
                                + "order by created_at, id limit :limit")
                .bindMap(
                        after == null
                                ? Map.of("limit", limit)
                                : Map.of("at", Times.of(after.createdAt()), "id", after.id(), "limit", limit))
                .map(TokenStore::token)
                .list());
    }

    /** Ends a token and its sessions; one that has ended already stays as it is. @return whether there is such a token */
    public boolean revoke(String id, String by, Instant at) {
        return database.write(handle -> {
            int known = handle.createUpdate("update token set revoked_at = coalesce(revoked_at, :at),"
                            + " revoked_by = coalesce(revoked_by, :by) where id = :id")
                    .bind("id", id)
                    .bind("by", by)
                    .bind("at", Times.of(at))
                    .execute();
            handle.execute("delete from session where token = ?", id);
            return known > 0;
        });
    }

    /** Whether there is a token that is not revoked, expired or not. */
    public boolean anyKept() {
        return database.read(handle -> handle.createQuery("select exists (select from token where revoked_at is null)")
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether somebody can be let in at that time. */
    public boolean anyUsable(Instant at) {
        return database.read(handle -> handle.createQuery("select exists (select from token where revoked_at is null"
                        + " and (expires_at is null or expires_at > :at))")
                .bind("at", Times.of(at))
                .mapTo(Boolean.class)
                .one());
    }

    /** Notes when tokens were last used, by their ids. */
    public void touch(Map<String, Instant> used) {
        database.change(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("update token set last_used_at = greatest(last_used_at, :at) where id = :id");
            used.forEach(
                    (id, at) -> batch.bind("id", id).bind("at", Times.of(at)).add());
            batch.execute();
        });
    }

    /** The ids of all accounts. */
    public SortedSet<String> accounts() {
        List<String> ids = database.read(handle ->
                handle.createQuery("select id from account").mapTo(String.class).list());
        return new TreeSet<>(ids);
    }

    private static @Nullable String joined(@Nullable SortedSet<String> accounts) {
        return accounts == null ? null : String.join(",", accounts);
    }

    private static @Nullable SortedSet<String> split(@Nullable String accounts) {
        return accounts == null ? null : new TreeSet<>(List.of(accounts.split(",", -1)));
    }

    static StoredToken token(ResultSet row, StatementContext context) throws SQLException {
        return new StoredToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("role"),
                split(row.getString("account_list")),
                row.getString("created_by"),
                Times.required(row, "created_at"),
                Times.optional(row, "last_used_at"),
                Times.optional(row, "expires_at"),
                Times.optional(row, "revoked_at"),
                row.getString("revoked_by"));
    }
}

package dev.boussole.store.ruleset;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Edits of rule files that are not published yet. All strategists share them. */
public final class DraftStore {
    private final Database database;

    public DraftStore(Database database) {
        this.database = database;
    }

    /** All drafts, by path. */
    public List<Draft> all() {
        return database.read(handle -> handle.createQuery("select * from rule_draft order by path collate \"C\"")
                .map((row, context) -> draft(row))
                .list());
    }

    public Optional<Draft> find(String path) {
        return database.read(handle -> handle.createQuery("select * from rule_draft where path = ?")
                .bind(0, path)
                .map((row, context) -> draft(row))
                .findOne());
    }

    /**
     * Writes a draft.
     *
     * @param text null removes the file
     * @param expected version of the draft that is replaced, or null when there must be none
     * @return nothing when the draft is not as expected
     */
    public Optional<Draft> put(String path, @Nullable String text, @Nullable Long expected, Actor actor, Instant at) {
        String sql = expected == null
                ? "insert into rule_draft (path, content, version, actor, at)"
                        + " values (:path, :text, nextval('rule_draft_version'), :actor, :at)"
                        + " on conflict do nothing returning *"
                : "update rule_draft set content = :text, version = nextval('rule_draft_version'), actor = :actor, at = :at"
                        + " where path = :path and version = :expected returning *";
        return database.write(handle -> handle.createQuery(sql)
                .bind("path", path)
                .bind("text", text)
                .bind("expected", expected)
                .bind("actor", actor.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> draft(row))
                .findOne());
    }

    /** Takes a draft back; false when it is not of this version any more. */
    public boolean remove(String path, long version) {
        return database.read(
                handle -> handle.execute("delete from rule_draft where path = ? and version = ?", path, version) == 1);
    }

    /** False when one of them is not as it was. */
    static boolean clear(Handle transaction, List<Draft> drafts) {
        return drafts.stream()
                .allMatch(draft -> transaction.execute(
                                "delete from rule_draft where path = ? and version = ?", draft.path(), draft.version())
                        == 1);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("path"),
                row.getString("content"),
                row.getLong("version"),
                new Actor(row.getString("actor")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

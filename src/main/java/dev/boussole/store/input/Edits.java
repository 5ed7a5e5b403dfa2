package dev.boussole.store.input;

import dev.boussole.decision.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The objectives that were set beside the text of the settings. */
final class Edits {
    private Edits() {}

    static List<ObjectiveEdit> at(Handle handle, String account, long revision) {
        return handle.createQuery("select id, body, known_from from objective_edit where account = :account and"
                        + " known_from <= :revision and (known_until is null or known_until > :revision) order by id")
                .bind("account", account)
                .bind("revision", revision)
                .map((row, context) ->
                        new ObjectiveEdit(row.getString("id"), row.getString("body"), row.getLong("known_from")))
                .list();
    }

    static void write(
            Handle handle, String account, String id, @Nullable String body, Actor actor, Instant at, long revision) {
        handle.execute(
                "update objective_edit set known_until = ? where account = ? and lower(id) = lower(?)"
                        + " and known_until is null",
                revision,
                account,
                id);
        handle.execute(
                "insert into objective_edit (account, id, body, actor, at, known_from) values (?, ?, ?, ?, ?, ?)",
                account,
                id,
                body,
                actor.name(),
                at.atOffset(ZoneOffset.UTC),
                revision);
    }
}

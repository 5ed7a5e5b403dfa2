package dev.boussole.store.input;

import dev.boussole.decision.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The declarations of an account from one revision until another. */
final class Settings {
    private Settings() {}

    static Setting now(Handle handle, String account) {
        return declared(handle, account, Long.MAX_VALUE).setting();
    }

    static Declared declared(Handle handle, String account, long revision) {
        List<ObjectiveEdit> edits = Edits.at(handle, account, revision);
        return handle.createQuery("select content, default_name, known_from from setting where account = :account and"
                        + " known_from <= :revision and (known_until is null or known_until > :revision)")
                .bind("account", account)
                .bind("revision", revision)
                .map((row, context) -> new Declared(
                        new Setting(row.getString("content"), row.getString("default_name")),
                        row.getLong("known_from"),
                        edits))
                .findOne()
                .orElseGet(() -> new Declared(new Setting("", account), 0, edits));
    }

    /** Objectives that were removed come back with a new text: whoever wrote it wants them. */
    static void write(Handle handle, String account, Setting setting, Actor actor, Instant at, long revision) {
        handle.execute(
                "update setting set known_until = ? where account = ? and known_until is null", revision, account);
        handle.execute(
                "insert into setting (account, content, default_name, actor, at, known_from) values (?, ?, ?, ?, ?, ?)",
                account,
                setting.content(),
                setting.defaultName(),
                actor.name(),
                at.atOffset(ZoneOffset.UTC),
                revision);
        handle.execute(
                "update objective_edit set known_until = ? where account = ? and known_until is null and body is null",
                revision,
                account);
    }
}

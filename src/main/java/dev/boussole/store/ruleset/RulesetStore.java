package dev.boussole.store.ruleset;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The archive of rulesets and the history of what was in service. */
public final class RulesetStore {
    /** Who puts a ruleset into service does so alone. */
    private static final long TURN = 0x626f7573_72756c65L;

    private static final String TESTS = ".test.yaml";
    private static final String ACTIVATIONS =
            "select a.*, r.rules from ruleset_activation a join ruleset r using (hash) ";

    private final Database database;

    public RulesetStore(Database database) {
        this.database = database;
    }

    /**
     * To be put into service.
     *
     * @param files of the whole rulebook, tests included
     * @param rules how many rules they hold
     */
    public record Candidate(String hash, Map<String, String> files, int rules) {}

    /** The texts that made the ruleset, without tests; nothing when it was never in service. */
    public Optional<Map<String, String>> files(String hash) {
        return database.read(handle -> handle.createQuery("select files from ruleset where hash = ?")
                .bind(0, hash)
                .mapTo(byte[].class)
                .findOne()
                .map(Texts::unpack));
    }

    /** The texts that made the ruleset with the tests that it last had; nothing when it was never in service. */
    public Optional<Map<String, String>> filesAndTests(String hash) {
        return database.read(handle -> handle.createQuery(
                        "select r.files, a.tests from ruleset r join ruleset_activation a using (hash)"
                                + " where hash = ? order by a.id desc limit 1")
                .bind(0, hash)
                .map((row, context) -> filesAndTests(row))
                .findOne());
    }

    /** The texts of a ruleset with the tests that it had when it was put into service then; nothing for an unknown id. */
    public Optional<Map<String, String>> filesAndTests(long activation) {
        return database.read(handle -> handle.createQuery(
                        "select r.files, a.tests from ruleset_activation a join ruleset r using (hash) where a.id = ?")
                .bind(0, activation)
                .map((row, context) -> filesAndTests(row))
                .findOne());
    }

    private static Map<String, String> filesAndTests(ResultSet row) throws SQLException {
        Map<String, String> all = new TreeMap<>(Texts.unpack(row.getBytes("files")));
        all.putAll(Texts.unpack(row.getBytes("tests")));
        return all;
    }

    /** What is in service; nothing before the first. */
    public Optional<Activation> active() {
        return database.read(RulesetStore::active);
    }

    private static Optional<Activation> active(Handle handle) {
        return handle.createQuery(ACTIVATIONS + "order by a.id desc limit 1")
                .map((row, context) -> activation(row))
                .findOne();
    }

    /** The last first. @param before only those with a smaller id */
    public List<Activation> history(long before, int limit) {
        return database.read(handle -> handle.createQuery(ACTIVATIONS + "where a.id < ? order by a.id desc limit ?")
                .bind(0, before)
                .bind(1, limit)
                .map((row, context) -> activation(row))
                .list());
    }

    /**
     * Archives a ruleset and puts it into service, with its events, all or nothing.
     *
     * @param base id of the activation that the caller worked on, or null when it does not matter
     * @param drafts those that went into it, to be cleared; empty for none
     * @return nothing when another one was put into service since {@code base}, or a draft was changed meanwhile
     */
    public Optional<Activation> activate(
            Candidate candidate,
            Activation.Cause cause,
            Actor actor,
            @Nullable String note,
            Instant at,
            @Nullable Long base,
            List<Draft> drafts) {
        return database.write(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", TURN);
            Optional<Activation> before = active(handle);
            boolean moved = base != null && before.map(Activation::id).orElse(0L) != base.longValue();
            if (moved || !DraftStore.clear(handle, drafts)) {
                handle.rollback();
                return Optional.empty();
            }
            archive(handle, candidate, at);
            long id = handle.createQuery("insert into ruleset_activation (hash, tests, cause, actor, note, at)"
                            + " values (?, ?, ?, ?, ?, ?) returning id")
                    .bind(0, candidate.hash())
                    .bind(1, Texts.pack(only(candidate.files(), true)))
                    .bind(2, cause.name())
                    .bind(3, actor.name())
                    .bind(4, note)
                    .bind(5, at.atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            Activation made = new Activation(id, candidate.hash(), candidate.rules(), cause, actor, note, at);
            boolean published = cause == Activation.Cause.PUBLISHED;
            if (published) {
                tell(handle, "ruleset.published", candidate.hash(), RulesetEvent.of(made), actor, at);
            }
            tell(handle, "ruleset.activated", candidate.hash(), RulesetEvent.of(made), actor, at);
            return Optional.of(made);
        });
    }

    private static void archive(Handle handle, Candidate candidate, Instant at) {
        handle.execute(
                "insert into ruleset (hash, files, rules, made_at) values (?, ?, ?, ?) on conflict do nothing",
                candidate.hash(),
                Texts.pack(only(candidate.files(), false)),
                candidate.rules(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** Tells every account that rules were refused. @param problems how many there are */
    public void rejected(String subject, int problems, String first, Actor actor, Instant at) {
        database.change(
                handle -> tell(handle, "rules.rejected", subject, RulesetEvent.rejected(problems, first), actor, at));
    }

    /** Rules are the same for every account, so each hears of them. */
    private static void tell(Handle handle, String kind, String subject, String data, Actor actor, Instant at) {
        List<String> accounts = handle.createQuery("select id from account order by id")
                .mapTo(String.class)
                .list();
        accounts.forEach(account -> EventStore.append(handle, account, kind, subject, data, actor, at));
    }

    /** What the folder held when it was last taken over. */
    public Optional<String> folderDigest(String folder) {
        return database.read(handle -> handle.createQuery("select digest from ruleset_folder where folder = ?")
                .bind(0, folder)
                .mapTo(String.class)
                .findOne());
    }

    public void folderSeen(String folder, String digest, Instant at) {
        database.change(handle -> handle.execute(
                "insert into ruleset_folder (folder, digest, at) values (?, ?, ?)"
                        + " on conflict (folder) do update set digest = excluded.digest, at = excluded.at",
                folder,
                digest,
                at.atOffset(ZoneOffset.UTC)));
    }

    private static Map<String, String> only(Map<String, String> files, boolean tests) {
        Map<String, String> kept = new TreeMap<>(files);
        kept.keySet().removeIf(path -> path.endsWith(TESTS) != tests);
        return kept;
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getLong("id"),
                row.getString("hash"),
                row.getInt("rules"),
                Activation.Cause.valueOf(row.getString("cause")),
                new Actor(row.getString("actor")),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package dev.boussole.store.input;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.event.EventStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The inputs of all accounts: written all or nothing, never overwritten, read as they were known at any revision. */
public final class InputStore {
    private final Database database;
    private final Clock clock;

    /** @param clock says when a change was made, which nothing but the history shows */
    public InputStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The ids of all accounts, in order of their making. */
    public List<String> accounts() {
        return database.read(handle -> handle.createQuery("select id from account order by created_at, id")
                .mapTo(String.class)
                .list());
    }

    /** Makes an account; whether there was none of that id. */
    public boolean create(String account) {
        return database.write(handle -> create(handle, account));
    }

    private boolean create(Handle handle, String account) {
        return handle.execute(
                        "insert into account (id, created_at) values (?, ?) on conflict do nothing",
                        account,
                        clock.instant().atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** Whether an account is to be out of sight. */
    public boolean isHidden(String account) {
        return database.read(handle -> handle.createQuery("select hidden from account where id = ?")
                .bind(0, account)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    public void hide(String account, boolean hidden) {
        database.write(handle -> handle.execute("update account set hidden = ? where id = ?", hidden, account));
    }

    /** The number of the last change of what is known of an account; 0 before the first. */
    public long latestRevision(String account) {
        return database.read(handle -> Revisions.last(handle, account));
    }

    /** The folder that an account follows. */
    public Optional<String> folder(String account) {
        return database.read(handle -> handle.createQuery("select path from account_folder where account = ?")
                .bind(0, account)
                .mapTo(String.class)
                .findOne());
    }

    public void follow(String account, String path) {
        database.write(handle -> handle.execute(
                "insert into account_folder (account, path) values (?, ?)"
                        + " on conflict (account) do update set path = excluded.path",
                account,
                path));
    }

    /**
     * Imports what {@code body} reads into an account, which is made when it is not there. Rows that are known already are not kept again, and rows that a file gives anew end
     * those of earlier files that end no later.
     *
     * @throws dev.boussole.store.StoreException when the database is not there or has no room; nothing is kept then
     */
    public ImportResult take(String account, Actor actor, ImportBody body) {
        return database.write(handle -> {
            create(handle, account);
            return new InputWriter(database.jdbi(), handle, account)
                    .write("upload", true, actor, clock.instant(), body);
        });
    }

    /** What {@link #take} would do; nothing of it is kept. */
    public ImportResult rehearse(String account, Actor actor, ImportBody body) {
        AtomicReference<ImportResult> result = new AtomicReference<>();
        try {
            database.write(handle -> {
                create(handle, account);
                result.set(new InputWriter(database.jdbi(), handle, account)
                        .write("upload", true, actor, clock.instant(), body));
                throw new Rehearsed();
            });
        } catch (Rehearsed done) {
            return Objects.requireNonNull(result.get());
        }
        throw new IllegalStateException("A rehearsal was kept");
    }

    /** Ends the transaction of a rehearsal, so that nothing of it is kept. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super("A rehearsal", null, false, false);
        }
    }

    /** Imports what {@code body} reads; each file stands for itself, and ends when {@code body} says so. */
    public ImportResult replace(String account, Actor actor, ImportBody body) {
        return database.write(handle ->
                new InputWriter(database.jdbi(), handle, account).write("folder", false, actor, clock.instant(), body));
    }

    /**
     * Reads what was known of an account.
     *
     * @return the declarations
     */
    public Declared read(String account, long revision, KnownRows rows) {
        return database.snapshot(handle -> {
            Declared declared = Settings.declared(handle, account, revision);
            rows.declared(declared);
            new InputReader(handle, account, revision).read(rows);
            return declared;
        });
    }

    /** What is declared of an account, as known at a revision. */
    public Declared declared(String account, long revision) {
        return database.snapshot(handle -> Settings.declared(handle, account, revision));
    }

    /**
     * Declares an account anew, and makes it when it is not there; the same text changes nothing.
     *
     * @param expected the version that the new text was written from, or null for whatever is there
     * @return the version of the text now
     * @throws StaleVersion when there is another version
     */
    public long declare(String account, Setting setting, @Nullable Long expected, Actor actor) {
        return database.write(handle -> {
            create(handle, account);
            Revisions.lock(handle, account);
            Declared before = Settings.declared(handle, account, Long.MAX_VALUE);
            StaleVersion.require(expected, before.version());
            if (before.version() != 0 && before.setting().equals(setting)) {
                return before.version();
            }
            Instant now = clock.instant();
            long revision = Revisions.next(handle, account, "settings", actor, now);
            Settings.write(handle, account, setting, actor, now, revision);
            EventStore.append(
                    handle, account, "settings.changed", account, "{\"version\":" + revision + "}", actor, now);
            return revision;
        });
    }

    /**
     * Sets an objective beside the text, or removes it.
     *
     * @param body JSON, or null to remove it
     * @param check looks at what is declared before anything is written
     * @return the version of the objective now
     */
    public long setObjective(String account, String id, @Nullable String body, Actor actor, ObjectiveCheck check) {
        return database.write(handle -> {
            Revisions.lock(handle, account);
            check.check(Settings.declared(handle, account, Long.MAX_VALUE));
            Instant now = clock.instant();
            long revision = Revisions.next(handle, account, "objective", actor, now);
            Edits.write(handle, account, id, body, actor, now, revision);
            EventStore.append(
                    handle,
                    account,
                    body == null ? "objective.removed" : "objective.changed",
                    id,
                    "{\"version\":" + revision + "}",
                    actor,
                    now);
            return revision;
        });
    }

    /** Looks at what is declared before an objective is changed, while nobody else can change it. */
    public interface ObjectiveCheck {
        /** Throws what the caller is to be told when the change may not be made. */
        void check(Declared now);
    }

    /** Imports of an account, the last first, whose number is below {@code before}. */
    public List<ImportRecord> imports(String account, long before, int limit) {
        return database.read(handle -> ImportRecords.list(handle, account, before, limit));
    }

    /** An import with its files. */
    public Optional<ImportRecord> imported(String account, long id) {
        return database.snapshot(handle -> ImportRecords.one(handle, account, id));
    }

    /** Takes an import back; see {@link UndoOutcome} for what stands in its way. */
    public UndoOutcome undo(String account, long id, Actor actor) {
        return database.write(handle -> new Undo(handle, account, id).run(actor, clock.instant()));
    }

    /** The import that may be taken back: the last upload that still stands. */
    public Optional<ImportRecord> newestStanding(String account) {
        return database.read(handle -> ImportRecords.newestStanding(handle, account));
    }

    /** Whether no file of an account is known now. */
    public boolean isEmpty(String account) {
        return database.read(handle -> handle.createQuery(
                        "select not exists (select from source_file where account = ? and known_until is null)")
                .bind(0, account)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether there is an account of that id. */
    public boolean exists(String account) {
        return database.read(handle -> handle.createQuery("select count(*) from account where id = ?")
                        .bind(0, account)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** The codes of all currencies that any row of an account is in; rows of imports that were taken back do not count. */
    public List<String> currencies(String account) {
        return database.read(handle -> {
            List<String> ever = handle.createQuery(
                            "select distinct currency from origin where account = ? and currency is not null order by 1")
                    .bind(0, account)
                    .mapTo(String.class)
                    .list();
            boolean undone = !ever.isEmpty()
                    && handle.createQuery(
                                    "select exists (select from import where account = ? and undone_revision is not"
                                            + " null)")
                            .bind(0, account)
                            .mapTo(Boolean.class)
                            .one();
            return undone ? knownCurrencies(handle, account) : ever;
        });
    }

    /** Looks at every row. */
    private static List<String> knownCurrencies(Handle handle, String account) {
        return handle.createQuery(
                        "select distinct o.currency from origin o where o.account = :account and o.currency is"
                                + " not null and o.id in (select d.origin from daily_count d where d.known_until is null and"
                                + " d.file in (select id from source_file where account = :account and known_until is null))"
                                + " order by 1")
                .bind("account", account)
                .mapTo(String.class)
                .list();
    }
}

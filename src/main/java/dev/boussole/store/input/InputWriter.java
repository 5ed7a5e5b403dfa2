package dev.boussole.store.input;

import dev.boussole.campaign.PerformanceSink;
import dev.boussole.decision.Actor;
import dev.boussole.store.event.EventStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** One import, in one transaction: rows go to a table of this transaction first, and from there where they belong. */
final class InputWriter {
    private static final String STAGE = "create temporary table stage (number integer, origin integer, layout integer,"
            + " day date, through date, line integer, ordinal integer, figures double precision[]) on commit drop";

    private final Jdbi jdbi;
    private final Handle handle;
    private final String account;
    private final TreeSet<LocalDate> months = new TreeSet<>();
    private final List<StagedFile> staged = new ArrayList<>();

    InputWriter(Jdbi jdbi, Handle transaction, String account) {
        this.jdbi = jdbi;
        this.handle = transaction;
        this.account = account;
    }

    ImportResult write(String kind, boolean compared, Actor actor, Instant at, ImportBody body) throws SQLException {
        Revisions.lock(handle, account);
        Dictionary dictionary = Dictionary.of(handle, account);
        Desk desk = new Desk(dictionary);
        handle.execute(STAGE);
        CopyRows copy =
                new CopyRows(handle.getConnection().unwrap(PGConnection.class).getCopyAPI(), "stage");
        desk.copy = copy;
        Draft draft;
        try {
            draft = body.read(desk);
            copy.finish();
        } catch (RuntimeException refused) {
            copy.cancel();
            throw refused;
        }
        if (draft.files().size() != staged.size()) {
            throw new IllegalStateException(staged.size() + " files were read, and told "
                    + draft.files().size());
        }
        Months.make(jdbi, months);
        handle.execute("set local work_mem = '128MB'");
        return new ImportEnd(handle, account, draft, staged, desk.number, dictionary)
                .finish(kind, compared && !months.isEmpty(), actor, at);
    }

    private final class Desk implements ImportDesk {
        private final long number = handle.createQuery("select nextval('import_number')")
                .mapTo(Long.class)
                .one();
        private final List<KnownFile> known = KnownFiles.of(handle, account);
        private final Set<String> names =
                new HashSet<>(handle.createQuery("select distinct path from source_file where account = ?")
                        .bind(0, account)
                        .mapTo(String.class)
                        .list());
        private final Setting setting = Settings.now(handle, account);
        private final Dictionary dictionary;
        private @Nullable CopyRows copy;

        Desk(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public List<KnownFile> known() {
            return known;
        }

        @Override
        public boolean hadName(String name) {
            return names.contains(name);
        }

        @Override
        public Setting setting() {
            return setting;
        }

        @Override
        public PerformanceSink next() {
            if (copy == null) {
                throw new IllegalStateException("Not open yet");
            }
            StagedFile file = new StagedFile(staged.size(), copy, dictionary, months);
            staged.add(file);
            return file;
        }
    }

    static void tell(Handle handle, String account, String kind, String subject, String data, Actor actor, Instant at) {
        EventStore.append(handle, account, kind, subject, data, actor, at);
    }
}

package dev.boussole.store.input;

import dev.boussole.decision.Actor;
import dev.boussole.store.event.EventStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes an import back, the newest first: then what is known afterwards is what was known before it. Its rows end, and
 * those that it ended are known again, all with one new revision; no earlier revision changes.
 */
final class Undo {
    private static final String UPLOAD = "upload";
    /** A file that is not known any more comes back as a copy; further rows of it go to that copy. */
    private static final String COPY = "insert into source_file (account, import, number, path, name, place, batch,"
            + " optional, fingerprint, format, period_from, period_to, currency, rows_kept, rows_dropped,"
            + " rows_quarantined, rows_added, in_order, reconciliations, problems, known_from, again_of) select account,"
            + " import, (select max(number) + 1 from source_file n where n.import = f.import), path, name, place, batch,"
            + " optional, fingerprint, format, period_from, period_to, currency, rows_kept, rows_dropped,"
            + " rows_quarantined, rows_added, in_order, reconciliations, problems, :revision, coalesce(again_of, id)"
            + " from source_file f where id = :file returning id";

    private final Handle handle;
    private final String account;
    private final long id;

    Undo(Handle transaction, String account, long id) {
        this.handle = transaction;
        this.account = account;
        this.id = id;
    }

    UndoOutcome run(Actor actor, Instant at) {
        Revisions.lock(handle, account);
        Optional<ImportRecord> found = ImportRecords.one(handle, account, id);
        if (found.isEmpty()) {
            return new UndoOutcome.Unknown();
        }
        ImportRecord record = found.get();
        if (record.undone() != null) {
            return new UndoOutcome.Undone(record, false);
        }
        if (!record.kind().equals(UPLOAD)) {
            return new UndoOutcome.FromFolder();
        }
        ImportRecord newest = ImportRecords.newestStanding(handle, account).orElse(record);
        if (newest.id() != id) {
            return new UndoOutcome.Superseded(newest);
        }
        long revision = Revisions.next(handle, account, "undo", actor, at);
        long ended = end(revision);
        long revived = revive(record.revision(), revision);
        handle.execute(
                "update import set undone_revision = ?, undone_by = ?, undone_at = ?, undone_ended = ?,"
                        + " undone_revived = ? where id = ?",
                revision,
                actor.name(),
                at.atOffset(ZoneOffset.UTC),
                ended,
                revived,
                id);
        EventStore.append(
                handle,
                account,
                "import.undone",
                String.valueOf(id),
                "{\"import\":" + id + ",\"revision\":" + revision + ",\"rowsEnded\":" + ended + ",\"rowsRevived\":"
                        + revived + "}",
                actor,
                at);
        return new UndoOutcome.Undone(ImportRecords.one(handle, account, id).orElseThrow(), true);
    }

    private long end(long revision) {
        int[] files = ids(handle.createQuery(
                        "select id from source_file where account = ? and import = ? and known_until is null")
                .bind(0, account)
                .bind(1, id)
                .mapTo(Integer.class)
                .list());
        long rows = handle.createUpdate("update daily_count set known_until = :revision where file = any(:files) and"
                        + " known_until is null")
                .bind("revision", revision)
                .bind("files", files)
                .execute();
        handle.createUpdate("update source_file set known_until = :revision where id = any(:files)")
                .bind("revision", revision)
                .bind("files", files)
                .execute();
        return rows;
    }

    /** @param then the revision of the import, with which it ended rows of earlier files */
    private long revive(long then, long revision) {
        List<Integer> files = handle.createQuery("select id from source_file where account = :account and known_from <"
                        + " :then and (known_until is null or known_until >= :then)")
                .bind("account", account)
                .bind("then", then)
                .mapTo(Integer.class)
                .list();
        List<Integer> concerned = handle.createQuery(
                        "select distinct file from daily_count where file = any(:files) and known_until = :then order by 1")
                .bind("files", ids(files))
                .bind("then", then)
                .mapTo(Integer.class)
                .list();
        long rows = 0;
        for (int file : concerned) {
            rows += handle.createUpdate("insert into daily_count (file, origin, layout, day, through, line, ordinal,"
                            + " known_from, figures) select :living, origin, layout, day, through, line, ordinal,"
                            + " :revision, figures from daily_count where file = :file and known_until = :then")
                    .bind("living", living(file, revision))
                    .bind("revision", revision)
                    .bind("file", file)
                    .bind("then", then)
                    .execute();
        }
        return rows;
    }

    private int living(int file, long revision) {
        return handle.createQuery("select l.id from source_file f join source_file l on l.account = f.account and"
                        + " coalesce(l.again_of, l.id) = coalesce(f.again_of, f.id) where f.id = :file and"
                        + " l.known_until is null")
                .bind("file", file)
                .mapTo(Integer.class)
                .findOne()
                .orElseGet(() -> handle.createQuery(COPY)
                        .bind("revision", revision)
                        .bind("file", file)
                        .mapTo(Integer.class)
                        .one());
    }

    private static int[] ids(List<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}

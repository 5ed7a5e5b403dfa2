package dev.boussole.store.input;

import dev.boussole.campaign.Period;
import dev.boussole.decision.Actor;
import dev.boussole.store.event.EventStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What is done once all rows of an import wait in {@code stage}. */
final class ImportEnd {
    private final Handle handle;
    private final String account;
    private final Draft draft;
    private final List<StagedFile> staged;
    private final long number;
    private final Dictionary dictionary;

    ImportEnd(
            Handle transaction,
            String account,
            Draft draft,
            List<StagedFile> staged,
            long number,
            Dictionary dictionary) {
        this.handle = transaction;
        this.account = account;
        this.draft = draft;
        this.staged = staged;
        this.number = number;
        this.dictionary = dictionary;
    }

    /** @param compared whether rows that are known already are left out, and rows that they replace are ended */
    ImportResult finish(String kind, boolean compared, Actor actor, Instant at) {
        List<KnownFile> known = KnownFiles.of(handle, account);
        List<Integer> before = new ArrayList<>(known.stream().map(KnownFile::id).toList());
        before.removeAll(draft.ended());
        Repeats repeats = compared && !before.isEmpty() ? new Repeats(handle, before) : null;
        if (repeats != null) {
            repeats.find();
        }
        Map<Integer, Integer> added = repeats == null ? all() : repeats.fresh();
        Set<String> fingerprints = new HashSet<>(known.stream()
                .map(file -> file.path() + "\n" + file.fingerprint())
                .toList());
        boolean news = !draft.ended().isEmpty() || draft.setting() != null || repeats == null && !staged.isEmpty();
        for (int i = 0; i < staged.size(); i++) {
            NewFile file = draft.files().get(i);
            boolean silent = staged.get(i).rows() == 0;
            news |= added.getOrDefault(i, 0) > 0
                    || (silent && !fingerprints.contains(file.path() + "\n" + file.fingerprint()));
        }
        if (!news) {
            return new ImportResult(0, Revisions.last(handle, account), 0, 0);
        }
        long revision = Revisions.next(handle, account, "import", actor, at);
        long rows = added.values().stream().mapToLong(Integer::longValue).sum();
        dictionary.save(handle);
        if (draft.setting() != null) {
            Settings.write(handle, account, draft.setting(), actor, at, revision);
        }
        insertImport(kind, actor, at, revision);
        end(draft.ended(), revision);
        insertFiles(added, revision);
        insertRows(repeats != null, revision);
        long ended = repeats == null ? 0 : repeats.end(account, revision);
        handle.execute("update import set rows_added = ?, rows_ended = ? where id = ?", rows, ended, number);
        if (draft.setting() != null) {
            String version = "{\"version\":" + revision + "}";
            EventStore.append(handle, account, "settings.changed", account, version, actor, at);
        }
        EventStore.append(
                handle,
                account,
                "import.done",
                String.valueOf(number),
                "{\"import\":" + number + ",\"revision\":" + revision + ",\"files\":" + staged.size()
                        + ",\"rowsAdded\":" + rows + ",\"rowsEnded\":" + ended + "}",
                actor,
                at);
        return new ImportResult(number, revision, rows, ended);
    }

    private Map<Integer, Integer> all() {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int i = 0; i < staged.size(); i++) {
            rows.put(i, staged.get(i).rows());
        }
        return rows;
    }

    private void insertImport(String kind, Actor actor, Instant at, long revision) {
        handle.execute(
                "insert into import (id, account, revision, kind, actor, at, rows_added, rows_ended)"
                        + " values (?, ?, ?, ?, ?, ?, 0, 0)",
                number,
                account,
                revision,
                kind,
                actor.name(),
                at.atOffset(ZoneOffset.UTC));
    }

    private void end(List<Integer> files, long revision) {
        if (!files.isEmpty()) {
            handle.createUpdate("update source_file set known_until = ? where id = any(?)")
                    .bind(0, revision)
                    .bind(1, files.stream().mapToInt(Integer::intValue).toArray())
                    .execute();
        }
    }

    /** A file all of whose rows were known is kept for the record: it was never known itself. */
    private void insertFiles(Map<Integer, Integer> added, long revision) {
        for (int i = 0; i < staged.size(); i++) {
            NewFile file = draft.files().get(i);
            StagedFile rows = staged.get(i);
            int fresh = added.getOrDefault(i, 0);
            Period period = file.period();
            boolean known = fresh > 0 || rows.rows() == 0;
            handle.createUpdate("insert into source_file (account, import, number, path, name, place, batch, optional,"
                            + " fingerprint, format, period_from, period_to, currency, rows_kept, rows_dropped,"
                            + " rows_quarantined, rows_added, in_order, reconciliations, problems, known_from,"
                            + " known_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, account)
                    .bind(1, number)
                    .bind(2, i)
                    .bind(3, file.path())
                    .bind(4, file.name())
                    .bind(5, file.place())
                    .bind(6, file.batch())
                    .bind(7, file.optional())
                    .bind(8, file.fingerprint())
                    .bind(9, file.format())
                    .bind(10, period == null ? null : period.from())
                    .bind(11, period == null ? null : period.to())
                    .bind(12, file.currency())
                    .bind(13, file.rowsKept())
                    .bind(14, file.rowsDropped())
                    .bind(15, file.rowsQuarantined())
                    .bind(16, fresh)
                    .bind(17, rows.inOrder())
                    .bind(18, file.reconciliations())
                    .bind(19, ProblemJson.write(rows.problems()))
                    .bind(20, revision)
                    .bind(21, known ? null : (Long) revision)
                    .execute();
        }
    }

    private void insertRows(boolean compared, long revision) {
        String repeated = compared
                ? " left join repeated r on r.number = s.number and r.origin = s.origin and r.layout = s.layout"
                        + " and r.day = s.day and r.through = s.through where r.number is null"
                : "";
        handle.createUpdate("insert into daily_count (file, origin, layout, day, through, line, ordinal, known_from,"
                        + " figures) select f.id, s.origin, s.layout, s.day, s.through, s.line, s.ordinal, ?, s.figures"
                        + " from stage s join source_file f on f.import = ? and f.number = s.number" + repeated)
                .bind(0, revision)
                .bind(1, number)
                .execute();
    }

    /** The rows of {@code stage} beside those that are known: by origin, layout and period. */
    private static final class Repeats {
        private static final String KEY = "origin, layout, day, through";

        private final Handle handle;
        private final int[] before;
        private LocalDate from = LocalDate.MIN;
        private LocalDate to = LocalDate.MAX;

        Repeats(Handle handle, List<Integer> before) {
            this.handle = handle;
            this.before = before.stream().mapToInt(Integer::intValue).toArray();
        }

        void find() {
            // the tables may have grown by millions of rows since their statistics were taken
            handle.execute("set local enable_nestloop = off");
            handle.execute("analyze stage");
            handle.createQuery("select min(day), max(day) from stage")
                    .map((row, context) -> {
                        from = row.getObject(1, LocalDate.class);
                        to = row.getObject(2, LocalDate.class);
                        return 0;
                    })
                    .one();
            handle.execute("create temporary table fresh on commit drop as select number, " + KEY
                    + ", count(*) as rows, sum(hash_array_extended(figures, 0)) as content from stage group by number, "
                    + KEY);
            handle.execute("analyze fresh");
            known("create temporary table repeated on commit drop as select distinct f.* from fresh f join (select "
                    + "file, " + KEY + ", count(*) as rows, sum(hash_array_extended(figures, 0)) as content"
                    + " from daily_count where file = any(:files) and known_until is null and day between :from and :to"
                    + " group by file, " + KEY + ") k using (" + KEY + ") where f.rows = k.rows"
                    + " and f.content = k.content");
            handle.execute("analyze repeated");
        }

        private void known(String sql) {
            handle.createUpdate(sql)
                    .bind("files", before)
                    .bind("from", from)
                    .bind("to", to)
                    .execute();
        }

        /** How many rows of each file are not known. */
        Map<Integer, Integer> fresh() {
            Query counts = handle.createQuery("select number, coalesce(sum(rows), 0) - coalesce((select sum(r.rows)"
                    + " from repeated r where r.number = f.number), 0) from fresh f group by number");
            Map<Integer, Integer> rows = new HashMap<>();
            counts.map((row, context) -> {
                        rows.put(row.getInt(1), row.getInt(2));
                        return 0;
                    })
                    .list();
            return rows;
        }

        /** Ends what a file that ends as late or later gives anew; how many rows. */
        long end(String account, long revision) {
            Set<Integer> touched = new HashSet<>();
            long[] rows = {0};
            handle.createUpdate("create temporary table given on commit drop as"
                            + " select n.origin, n.layout, n.day, n.through, max(s.period_to) as ends"
                            + " from fresh n join source_file s on s.account = :account and s.known_from = :revision"
                            + " and s.number = n.number left join repeated r on r.number = n.number"
                            + " and r.origin = n.origin and r.layout = n.layout and r.day = n.day"
                            + " and r.through = n.through where r.number is null group by 1, 2, 3, 4")
                    .bind("account", account)
                    .bind("revision", revision)
                    .execute();
            handle.execute("analyze given");
            handle.createQuery("update daily_count d set known_until = :revision from given g, source_file o"
                            + " where d.file = any(:files) and d.known_until is null and d.day between :from and :to"
                            + " and d.origin = g.origin and d.layout = g.layout and d.day = g.day"
                            + " and d.through = g.through and o.id = d.file and o.period_to <= g.ends returning d.file")
                    .bind("revision", revision)
                    .bind("files", before)
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, context) -> row.getInt(1))
                    .forEach(file -> {
                        touched.add(file);
                        rows[0]++;
                    });
            handle.createUpdate("update source_file f set known_until = :revision where id = any(:touched) and not"
                            + " exists (select from daily_count c where c.file = f.id and c.known_until is null)")
                    .bind("revision", revision)
                    .bind(
                            "touched",
                            touched.stream().mapToInt(Integer::intValue).toArray())
                    .execute();
            return rows[0];
        }
    }
}

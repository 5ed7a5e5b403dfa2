package dev.boussole.store.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads the files of one account as they were known at one revision. */
final class InputReader {
    /** A file as far as reading needs it. */
    record File(
            int id,
            String name,
            String place,
            long batch,
            boolean optional,
            boolean inOrder,
            @Nullable LocalDate lastDay,
            String problems) {}

    /** The first row of a file that is about an origin. */
    private record First(int origin, int ordinal, int line, int layout) {}

    private static final Comparator<File> READING =
            Comparator.comparingLong(File::batch).thenComparing(File::place);

    private final Handle handle;
    private final String account;
    private final long revision;
    private final Origin[] origins;
    private final Counts[] layouts;

    InputReader(Handle snapshot, String account, long revision) {
        this.handle = snapshot;
        this.account = account;
        this.revision = revision;
        Map<Integer, Origin> named = Dictionary.originsOf(handle, account);
        origins = new Origin[max(named.keySet()) + 1];
        named.forEach((id, origin) -> origins[id] = origin);
        Map<Integer, List<Measure>> measured = Dictionary.layoutsOf(handle, account);
        layouts = new Counts[max(measured.keySet()) + 1];
        measured.forEach((id, measures) -> layouts[id] = new Counts(measures.toArray(Measure[]::new)));
    }

    private static int max(Iterable<Integer> ids) {
        int max = 0;
        for (int id : ids) {
            max = Math.max(max, id);
        }
        return max;
    }

    void read(KnownRows rows) throws SQLException, IOException {
        List<File> files = files();
        if (files.isEmpty()) {
            return;
        }
        handle.execute("set local work_mem = '128MB'");
        Map<Integer, List<First>> firsts = firsts(files);
        for (File file : files) {
            rows.file(file.name, file.optional, file.lastDay, file.batch);
            tell(file, firsts.getOrDefault(file.id, List.of()), rows);
        }
        boolean inOrder = files.stream().allMatch(File::inOrder);
        String copy = "copy (select file, origin, layout, day, through, line, figures from daily_count where "
                + known(files) + (inOrder ? "" : " order by file, ordinal") + ") to stdout (format binary)";
        Map<Integer, String> names = files.stream().collect(Collectors.toMap(File::id, File::name));
        CopiedRows.read(
                handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut(copy),
                names,
                origins,
                layouts,
                rows);
    }

    private List<File> files() {
        List<File> files = handle.createQuery("select id, name, place, batch, optional, in_order, period_to, problems"
                        + " from source_file where account = :account and known_from <= :revision"
                        + " and (known_until is null or known_until > :revision)")
                .bind("account", account)
                .bind("revision", revision)
                .map((row, context) -> new File(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getLong("batch"),
                        row.getBoolean("optional"),
                        row.getBoolean("in_order"),
                        row.getObject("period_to", LocalDate.class),
                        row.getString("problems")))
                .list();
        files = new ArrayList<>(files);
        files.sort(READING);
        return files;
    }

    /** Ids and revisions are numbers of ours, so they may stand in the text: COPY takes no parameters. */
    private String known(List<File> files) {
        String ids = files.stream().map(file -> String.valueOf(file.id)).collect(Collectors.joining(","));
        return "file = any('{" + ids + "}') and known_from <= " + revision
                + " and (known_until is null or known_until > " + revision + ")";
    }

    private Map<Integer, List<First>> firsts(List<File> files) {
        Map<Integer, List<First>> firsts = new HashMap<>();
        handle.createQuery("select file, origin, min(ordinal::bigint << 32 | line), min(ordinal::bigint << 32 | layout)"
                        + " from daily_count where " + known(files) + " group by file, origin")
                .setFetchSize(5_000)
                .map((row, context) -> {
                    long line = row.getLong(3);
                    First first = new First(row.getInt(2), (int) (line >> 32), (int) line, (int) row.getLong(4));
                    firsts.computeIfAbsent(row.getInt(1), key -> new ArrayList<>())
                            .add(first);
                    return 0;
                })
                .forEach(each -> {});
        firsts.values().forEach(of -> of.sort(Comparator.comparingInt(First::ordinal)));
        return firsts;
    }

    private void tell(File file, List<First> firsts, KnownRows rows) {
        List<PlacedProblem> problems = ProblemJson.read(file.problems);
        int next = 0;
        for (First first : firsts) {
            while (next < problems.size() && problems.get(next).after() <= first.ordinal) {
                rows.problem(problems.get(next++).problem());
            }
            rows.first(origins[first.origin], layouts[first.layout], first.line);
        }
        while (next < problems.size()) {
            rows.problem(problems.get(next++).problem());
        }
    }
}

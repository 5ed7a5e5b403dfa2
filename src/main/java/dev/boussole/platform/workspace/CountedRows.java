package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows as they stream past: memory grows with what they are about, and not with their number. */
final class CountedRows implements PerformanceSink {
    /** Where rows of one origin are counted, and what came after it the last time. */
    private static final class Route {
        private final Origin origin;
        private final DaysSeen days;
        private @Nullable Route next;

        Route(Origin origin, DaysSeen days) {
            this.origin = origin;
            this.days = days;
        }
    }

    private final JoinedRows join;
    private final FileOverlaps overlaps = new FileOverlaps();
    private final List<FileAccount> files = new ArrayList<>();
    private final IdentityHashMap<Origin, Route> routes = new IdentityHashMap<>();
    private final Map<String, CountedFile> begun = new HashMap<>();
    private CountedFile counted = new CountedFile();
    private @Nullable Route last;

    /** @param join decides where rows belong; it need not keep them */
    CountedRows(JoinedRows join) {
        this.join = join;
    }

    /**
     * Says which file the next rows come from, or which table of a file.
     *
     * @param optional whether the file may turn out to be something else than an export
     */
    CountedRows startFile(String displayName, boolean optional) {
        join.startFile(displayName, optional);
        counted = new CountedFile();
        begun.put(displayName, counted);
        routes.clear();
        last = null;
        return this;
    }

    /**
     * Takes the account of a file, or of a table of it.
     *
     * @param member its name within the file when that holds several, or null
     */
    void finishFile(ImportedFile imported, @Nullable String member) {
        CountedFile rows = begun.getOrDefault(imported.file(), new CountedFile());
        files.add(rows.finish(imported, member));
        overlaps.add(imported, rows);
    }

    List<FileAccount> files() {
        return files;
    }

    List<FileOverlap> overlaps() {
        return overlaps.found();
    }

    @Override
    public void row(Origin origin, Period period, Counts counts, int line) {
        Route route = last;
        if (route == null || route.origin != origin) {
            route = after(route, origin);
            last = route;
        }
        route.days.row(period);
        counted.look(counts);
        join.row(origin, period, counts, line);
    }

    private Route after(@Nullable Route before, Origin origin) {
        Route guess = before == null ? null : before.next;
        if (guess != null && guess.origin == origin) {
            return guess;
        }
        Route found = routes.computeIfAbsent(origin, key -> new Route(key, counted.days(key)));
        if (before != null) {
            before.next = found;
        }
        return found;
    }

    @Override
    public void problem(Problem problem) {
        join.problem(problem);
    }
}

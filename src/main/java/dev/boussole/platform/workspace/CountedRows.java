package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
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
        private final ScopeTally tally;
        private @Nullable Route next;

        Route(Origin origin, ScopeTally tally) {
            this.origin = origin;
            this.tally = tally;
        }
    }

    private final CountedJoin join;
    private final AccountCurrency currency;
    private final Problems problems;
    private final Overlaps overlaps = new Overlaps();
    private final List<FileAccount> files = new ArrayList<>();
    private final Map<Origin, Route> routes = new IdentityHashMap<>();
    private final Map<String, CountedFile> begun = new HashMap<>();
    private CountedFile counted = new CountedFile();
    private String file = "";
    private boolean fileIsOptional;
    private @Nullable Route last;

    CountedRows(CountedJoin join, AccountCurrency currency, Problems problems) {
        this.join = join;
        this.currency = currency;
        this.problems = problems;
    }

    /**
     * Says which file the next rows come from, or which table of a file.
     *
     * @param optional whether the file may turn out to be something else than an export
     */
    CountedRows startFile(String displayName, boolean optional) {
        file = displayName;
        fileIsOptional = optional;
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
        overlaps.add(imported.file(), rows);
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
            route = after(route, origin, line);
            last = route;
        }
        route.tally.row(period);
        counted.look(counts);
        if (origin.currency() == null && currency.asks()) {
            currency.look(counts, file);
        }
    }

    private Route after(@Nullable Route before, Origin origin, int line) {
        Route guess = before == null ? null : before.next;
        if (guess != null && guess.origin == origin) {
            return guess;
        }
        Route found = routes.get(origin);
        if (found == null) {
            CampaignTally campaign = join.of(origin, file, line);
            Scope scope = new Scope(campaign.id(), origin.breakdown(), origin.part());
            found = new Route(origin, counted.scope(scope, campaign));
            routes.put(origin, found);
        }
        if (before != null) {
            before.next = found;
        }
        return found;
    }

    @Override
    public void problem(Problem problem) {
        boolean bystander = fileIsOptional && problem.kind() == Problem.Kind.UNRECOGNISED;
        problems.add(bystander ? warning(problem) : problem);
    }

    private static Problem warning(Problem problem) {
        return new Problem(
                Problem.Severity.WARNING,
                problem.kind(),
                problem.source(),
                problem.column(),
                problem.campaignId(),
                problem.message());
    }
}

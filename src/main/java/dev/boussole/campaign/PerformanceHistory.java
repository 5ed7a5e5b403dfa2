package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that was measured: a {@link DailySeries} per scope, in a fixed order. */
public final class PerformanceHistory {
    private final Map<Scope, DailySeries> series;
    private final Map<String, List<Scope>> parts;
    private final List<Clash> clashes;
    private final List<Overlap> overlaps;

    private PerformanceHistory(TreeMap<Scope, DailySeries> series, List<Clash> clashes, List<Overlap> overlaps) {
        this.clashes = List.copyOf(clashes);
        this.overlaps = List.copyOf(overlaps);
        this.series = Collections.unmodifiableMap(series);
        Map<String, List<Scope>> byCampaign = new HashMap<>();
        for (Scope scope : series.keySet()) {
            byCampaign
                    .computeIfAbsent(scope.campaignId(), id -> new ArrayList<>())
                    .add(scope);
        }
        this.parts = byCampaign;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Figures that were left out because rows of one file contradict each other, in order of their scopes. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** Files that give the same figures, of which each was counted once, by name of the file that counted. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    public Optional<DailySeries> of(Scope scope) {
        return Optional.ofNullable(series.get(scope));
    }

    /** Every scope, ordered by campaign, breakdown and name. */
    public Iterable<Scope> scopes() {
        return series.keySet();
    }

    /** The scopes of one campaign, in order, itself first when it has rows of its own. */
    public List<Scope> scopesOf(String campaignId) {
        return parts.getOrDefault(campaignId, List.of());
    }

    /** The last day that any row covers, or nothing when there are no rows. */
    public Optional<LocalDate> lastDay() {
        return series.values().stream()
                .flatMap(one -> one.lastCovered().stream())
                .max(Comparator.naturalOrder());
    }

    /** Takes rows in any order; not thread-safe. */
    public static final class Builder {
        private final Map<Scope, SeriesBuilder> scopes = new HashMap<>();
        private final Map<Scope, Rows> rows = new HashMap<>();
        private final Map<String, KnownFile> knownFiles = new HashMap<>();

        /**
         * Says of a file what its rows do not tell, because not all of them come.
         *
         * @param lastDay that its rows covered when it was exported
         * @param batch of two files with one last day the one of the higher batch is believed; 0 when nothing is said
         */
        public void file(String name, LocalDate lastDay, long batch) {
            knownFiles.put(name, new KnownFile((int) lastDay.toEpochDay(), batch));
        }

        public void add(Scope scope, Period period, Counts counts, String file, int line) {
            rows(scope).add(period, counts, file, line);
        }

        /** Where the rows of one scope go that have no known origin. */
        public Rows rows(Scope scope) {
            return rows.computeIfAbsent(scope, key -> new Rows(of(scope).rows(null)));
        }

        /**
         * Where the rows of one scope and origin go; whoever reads many rows asks once for each origin, and so tells
         * what is one thing in two files.
         */
        public Rows rows(Scope scope, Origin origin) {
            return new Rows(of(scope).rows(origin));
        }

        private SeriesBuilder of(Scope scope) {
            return scopes.computeIfAbsent(scope, key -> new SeriesBuilder());
        }

        /** The history; figures that a campaign has only by its parts are added up for it, see {@link PartsAddedUp}; done once. */
        public PerformanceHistory build() {
            TreeMap<Scope, DailySeries> built = new TreeMap<>();
            PlatformsAddedUp.addTo(scopes);
            FileOrder files = FileOrder.of(scopes.values(), knownFiles);
            Overlaps overlaps = new Overlaps();
            scopes.forEach((scope, series) -> built.put(scope, series.build(files, overlaps)));
            List<Clash> clashes = new ArrayList<>();
            for (Scope scope : built.keySet()) {
                clashes.addAll(of(scope).clashes().of(scope));
            }
            new PartsAddedUp(built).addTo(built);
            return new PerformanceHistory(built, clashes, overlaps.all(files));
        }
    }

    /** @param lastDay since 1970-01-01 */
    record KnownFile(int lastDay, long batch) {}

    /** Takes the rows of one scope and origin. */
    public static final class Rows {
        private final RowBlocks taken;

        private Rows(RowBlocks taken) {
            this.taken = taken;
        }

        public void add(Period period, Counts counts, String file, int line) {
            if (period.from().equals(period.to())) {
                taken.day(period.from().toEpochDay(), counts, file, line);
            } else {
                taken.period(period, counts, file, line);
            }
        }

        /** Makes measures missing in every row taken so far and tells how many figures that took away. */
        public int forget(Set<Measure> measures) {
            return taken.forget(measures);
        }
    }
}

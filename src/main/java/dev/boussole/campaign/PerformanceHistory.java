package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was measured: a {@link DailySeries} per scope, in a fixed order. */
public final class PerformanceHistory {
    private final Map<Scope, DailySeries> series;
    private final Map<String, List<Scope>> parts;
    private final List<Clash> clashes;

    private PerformanceHistory(TreeMap<Scope, DailySeries> series, List<Clash> clashes) {
        this.clashes = List.copyOf(clashes);
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
        private final Map<Scope, Rows> rows = new HashMap<>();

        public void add(Scope scope, Period period, Counts counts, String file, int line) {
            rows(scope).add(period, counts, file, line);
        }

        /** Where the rows of one scope go; whoever reads many rows keeps it and saves a lookup per row. */
        public Rows rows(Scope scope) {
            return rows.computeIfAbsent(scope, key -> new Rows());
        }

        /** The history; figures that a campaign has only by its parts are added up for it, see {@link PartsAddedUp}. */
        public PerformanceHistory build() {
            TreeMap<Scope, DailySeries> built = new TreeMap<>();
            rows.forEach((scope, taken) -> built.put(scope, taken.series.build()));
            List<Clash> clashes = new ArrayList<>();
            for (Scope scope : built.keySet()) {
                clashes.addAll(rows(scope).series.clashes().of(scope));
            }
            new PartsAddedUp(built).addTo(built);
            return new PerformanceHistory(built, clashes);
        }
    }

    /** Takes the rows of one scope. */
    public static final class Rows {
        private final SeriesBuilder series = new SeriesBuilder();

        private Rows() {}

        public void add(Period period, Counts counts, String file, int line) {
            if (period.from().equals(period.to())) {
                series.day(period.from().toEpochDay(), counts, file, line);
            } else {
                series.period(period, counts, file, line);
            }
        }
    }
}

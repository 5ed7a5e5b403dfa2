package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a campaign has only by its parts. A campaign without rows of its own is the sum of its first
 * breakdown, in the order of {@link Breakdown}. One that has rows of its own still takes the measures that they lack
 * from its ad groups, ads or sends, because those make up the whole of its delivery; landing pages, audiences, devices and
 * keywords may be a selection. Only additive measures are added, and a figure that a part did not give adds nothing.
 */
final class PartsAddedUp {
    private static final Set<Breakdown> WHOLE =
            EnumSet.of(Breakdown.AD_GROUP, Breakdown.AD, Breakdown.CREATIVE, Breakdown.EMAIL_SEND);

    private final Map<String, List<Scope>> firstParts = new TreeMap<>();

    /** Notes, of scopes in their order, which parts stand in for each campaign. */
    PartsAddedUp(TreeMap<Scope, DailySeries> built) {
        for (Scope scope : built.keySet()) {
            if (scope.breakdown() == Breakdown.CAMPAIGN || scope.breakdown() == Breakdown.SEARCH_TERM) {
                continue;
            }
            boolean own = built.containsKey(Scope.campaign(scope.campaignId()));
            if (own && !WHOLE.contains(scope.breakdown())) {
                continue;
            }
            List<Scope> parts = firstParts.computeIfAbsent(scope.campaignId(), id -> new ArrayList<>());
            if (parts.isEmpty() || parts.get(0).breakdown() == scope.breakdown()) {
                parts.add(scope);
            }
        }
    }

    void addTo(TreeMap<Scope, DailySeries> built) {
        firstParts.forEach((id, scopes) -> {
            Scope campaign = Scope.campaign(id);
            built.put(
                    campaign,
                    sum(built.get(campaign), scopes.stream().map(built::get).toList()));
        });
    }

    private static DailySeries sum(@Nullable DailySeries own, List<DailySeries> parts) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        parts.forEach(part -> measures.addAll(part.measures()));
        measures.removeIf(measure -> !measure.additive() || (own != null && own.has(measure)));
        List<DailySeries.PeriodCounts> periods = own == null ? List.of() : own.periods();
        if (periods.isEmpty()) {
            periods = periods(parts);
        }
        return measures.isEmpty() && own != null ? own.with(periods) : sum(own, parts, measures, periods);
    }

    private static DailySeries sum(
            @Nullable DailySeries own,
            List<DailySeries> parts,
            Set<Measure> measures,
            List<DailySeries.PeriodCounts> periods) {
        List<DailySeries> all = new ArrayList<>(parts);
        if (own != null) {
            all.add(0, own);
        }
        int[] days = daysOf(all);
        Source[] sources = new Source[days.length];
        Map<Measure, double[]> columns = new EnumMap<>(Measure.class);
        for (DailySeries series : all) {
            int[] places = places(days, series, sources);
            for (Measure measure : series == own ? own.measures() : measures) {
                double[] values = series.column(measure);
                if (values != null) {
                    add(columns.computeIfAbsent(measure, key -> missing(days.length)), values, places);
                }
            }
        }
        return new DailySeries(days, columns, sources, periods);
    }

    /** The place of each day of a part among all days; a day's source is the first part that has it. */
    private static int[] places(int[] days, DailySeries series, Source[] sources) {
        int[] places = new int[series.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Arrays.binarySearch(days, series.epochDay(i));
            if (sources[places[i]] == null) {
                sources[places[i]] = series.source(i);
            }
        }
        return places;
    }

    private static int[] daysOf(List<DailySeries> all) {
        int size = all.stream().mapToInt(DailySeries::size).sum();
        int[] days = new int[size];
        int at = 0;
        for (DailySeries series : all) {
            for (int i = 0; i < series.size(); i++) {
                days[at++] = series.epochDay(i);
            }
        }
        return Arrays.stream(days).sorted().distinct().toArray();
    }

    private static double[] missing(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private static void add(double[] sum, double[] values, int[] places) {
        for (int i = 0; i < places.length; i++) {
            if (!Double.isNaN(values[i])) {
                int place = places[i];
                sum[place] = Double.isNaN(sum[place]) ? values[i] : sum[place] + values[i];
            }
        }
    }

    private static List<DailySeries.PeriodCounts> periods(List<DailySeries> parts) {
        Map<Period, List<DailySeries.PeriodCounts>> rows =
                new TreeMap<>(Comparator.comparing(Period::to).thenComparing(Period::from));
        for (DailySeries part : parts) {
            for (DailySeries.PeriodCounts row : part.periods()) {
                rows.computeIfAbsent(row.period(), period -> new ArrayList<>()).add(row);
            }
        }
        List<DailySeries.PeriodCounts> summed = new ArrayList<>();
        rows.forEach((period, ofPeriod) -> summed.add(new DailySeries.PeriodCounts(
                period, total(ofPeriod), ofPeriod.get(0).source())));
        return summed;
    }

    private static Counts total(List<DailySeries.PeriodCounts> rows) {
        Map<Measure, Double> sums = new EnumMap<>(Measure.class);
        for (DailySeries.PeriodCounts row : rows) {
            for (int i = 0; i < row.counts().size(); i++) {
                if (row.counts().has(i) && row.counts().measure(i).additive()) {
                    sums.merge(row.counts().measure(i), row.counts().value(i), Double::sum);
                }
            }
        }
        Counts total = new Counts(sums.keySet().toArray(Measure[]::new));
        for (int i = 0; i < total.size(); i++) {
            total.set(i, sums.getOrDefault(total.measure(i), Double.NaN));
        }
        return total;
    }
}

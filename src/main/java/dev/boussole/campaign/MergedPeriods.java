package dev.boussole.campaign;

import dev.boussole.campaign.DailySeries.PeriodCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one and the same period become one, as {@link MergedRows} does with those of a day: additive figures of one file
 * are added, a figure that another file gave before is kept once, and different figures of a measure that does not add up
 * leave none.
 */
final class MergedPeriods {
    private MergedPeriods() {}

    /** @param rows rows of one period next to each other, in order of file and line */
    static List<PeriodCounts> of(List<PeriodCounts> rows, Clashes clashes) {
        List<PeriodCounts> merged = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to).period().equals(rows.get(from).period())) {
                to++;
            }
            merged.add(to - from == 1 ? rows.get(from) : one(rows.subList(from, to), clashes));
            from = to;
        }
        return merged;
    }

    private record Given(double figure, String file) {}

    private static PeriodCounts one(List<PeriodCounts> rows, Clashes clashes) {
        Map<Measure, Given> given = new EnumMap<>(Measure.class);
        for (PeriodCounts row : rows) {
            for (int i = 0; i < row.counts().size(); i++) {
                if (row.counts().has(i)) {
                    Measure measure = row.counts().measure(i);
                    Given before = given.get(measure);
                    given.put(measure, with(before, row.counts().value(i), row.source(), measure, clashes));
                }
            }
        }
        Counts counts = new Counts(given.keySet().toArray(Measure[]::new));
        int place = 0;
        for (Given one : given.values()) {
            counts.set(place++, one.figure);
        }
        return new PeriodCounts(rows.get(0).period(), counts, rows.get(0).source());
    }

    private static Given with(@Nullable Given before, double value, Source source, Measure measure, Clashes clashes) {
        if (before == null) {
            return new Given(value, source.file());
        }
        if (!before.file.equals(source.file()) || Double.isNaN(before.figure)) {
            return before;
        }
        if (measure.additive()) {
            return new Given(before.figure + value, before.file);
        }
        if (before.figure != value) {
            clashes.add(measure, source);
            return new Given(Double.NaN, before.file);
        }
        return before;
    }
}

package dev.boussole.campaign;

import dev.boussole.campaign.DailySeries.PeriodCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of one and the same period become one, as {@link MergedRows} does with those of a day. */
final class MergedPeriods {
    private MergedPeriods() {}

    /** @param rows rows of one period next to each other, the most believed first */
    static List<PeriodCounts> of(List<PeriodRow> rows, FileOrder files, Clashes clashes, Overlaps overlaps) {
        List<PeriodCounts> merged = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); ) {
            Period period = rows.get(from).row().period();
            int to = from + 1;
            while (to < rows.size() && rows.get(to).row().period().equals(period)) {
                to++;
            }
            List<PeriodRow> same = rows.subList(from, to);
            merged.add(to - from == 1 ? same.get(0).row() : one(same, files, clashes, overlaps));
            from = to;
        }
        return merged;
    }

    private static PeriodCounts one(List<PeriodRow> rows, FileOrder files, Clashes clashes, Overlaps overlaps) {
        Map<Measure, MergedFigure> figures = new EnumMap<>(Measure.class);
        for (PeriodRow row : rows) {
            Counts given = row.row().counts();
            for (int i = 0; i < given.size(); i++) {
                Measure measure = given.measure(i);
                if (given.has(i)) {
                    figures.computeIfAbsent(measure, key -> new MergedFigure(measure, files, clashes))
                            .add(given.value(i), row.giver(), row.row().source().line());
                }
            }
        }
        PeriodCounts first = rows.get(0).row();
        int from = (int) first.period().from().toEpochDay();
        int to = (int) first.period().to().toEpochDay();
        Counts counts = new Counts(figures.keySet().toArray(Measure[]::new));
        int place = 0;
        for (MergedFigure figure : figures.values()) {
            counts.set(place++, figure.take(from, to, overlaps));
        }
        return new PeriodCounts(first.period(), counts, first.source());
    }
}

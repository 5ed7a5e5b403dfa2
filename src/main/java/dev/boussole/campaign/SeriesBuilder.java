package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one scope in any order and makes them a {@link DailySeries}. */
final class SeriesBuilder {
    private final List<RowBlock> blocks = new ArrayList<>(1);
    private final List<DailySeries.PeriodCounts> periods = new ArrayList<>(0);
    private final Clashes clashes = new Clashes();
    private @Nullable RowBlock last;

    void day(long epochDay, Counts counts, String file, int line) {
        RowBlock block = last;
        if (block == null || !block.takes(counts, file)) {
            block = block(counts, file);
            last = block;
        }
        block.add((int) epochDay, counts, line);
    }

    private RowBlock block(Counts counts, String file) {
        for (RowBlock block : blocks) {
            if (block.takes(counts, file)) {
                return block;
            }
        }
        RowBlock block = new RowBlock(counts, file);
        blocks.add(block);
        return block;
    }

    void period(Period period, Counts counts, String file, int line) {
        periods.add(new DailySeries.PeriodCounts(period, counts.copy(), new Source(file, line)));
    }

    DailySeries build() {
        periods.sort(Comparator.comparing(
                        (DailySeries.PeriodCounts row) -> row.period().to())
                .thenComparing(row -> row.period().from())
                .thenComparing(row -> row.source().file())
                .thenComparing(row -> row.source().line()));
        List<DailySeries.PeriodCounts> rows = MergedPeriods.of(periods, clashes);
        if (blocks.isEmpty()) {
            return new DailySeries(new int[0], Map.of(), new Source[0], rows);
        }
        RowBlock first = blocks.get(0);
        if (blocks.size() == 1 && first.ascending()) {
            Sources sources = Sources.oneFile(first.file(), first.lines());
            return new DailySeries(first.days(), first.columns(), sources, rows);
        }
        return new MergedRows(blocks).series(rows, clashes);
    }

    /** What did not add up in the series that was built. */
    Clashes clashes() {
        return clashes;
    }
}

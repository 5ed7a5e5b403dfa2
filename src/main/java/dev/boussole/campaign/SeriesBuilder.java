package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one scope in any order and makes them a {@link DailySeries}. */
final class SeriesBuilder {
    private final List<RowBlocks> parts = new ArrayList<>(1);
    private final Clashes clashes = new Clashes();

    /** Where rows of one origin go; rows added through different ones are of different origins, or of unknown ones. */
    RowBlocks rows(@Nullable Origin origin) {
        RowBlocks rows = new RowBlocks(origin);
        parts.add(rows);
        return rows;
    }

    /** Takes rows that another scope has as well. */
    void lend(RowBlocks rows) {
        parts.add(rows);
    }

    List<RowBlocks> parts() {
        return parts;
    }

    /** @param overlaps takes the figures that more than one file gave */
    DailySeries build(FileOrder files, Overlaps overlaps) {
        List<DailySeries.PeriodCounts> rows = periods(files, overlaps);
        List<RowBlock> blocks =
                parts.stream().flatMap(part -> part.blocks().stream()).toList();
        if (blocks.isEmpty()) {
            return new DailySeries(new int[0], Map.of(), new Source[0], rows);
        }
        RowBlock first = blocks.get(0);
        if (blocks.size() == 1 && first.ascending()) {
            Sources sources = Sources.oneFile(first.giver().file(), first.lines());
            return new DailySeries(first.days(), first.columns(), sources, rows);
        }
        return new MergedRows(blocks, files).series(rows, clashes, overlaps);
    }

    private List<DailySeries.PeriodCounts> periods(FileOrder files, Overlaps overlaps) {
        List<PeriodRow> rows = new ArrayList<>(0);
        parts.forEach(part -> rows.addAll(part.periods()));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Giver, Integer> ranks =
                files.ranks(rows.stream().map(PeriodRow::giver).toList());
        rows.sort(Comparator.comparing((PeriodRow one) -> one.row().period().to())
                .thenComparing(one -> one.row().period().from())
                .thenComparing(one -> ranks.getOrDefault(one.giver(), 0))
                .thenComparing(one -> one.row().source().line()));
        return MergedPeriods.of(rows, files, clashes, overlaps);
    }

    /** What did not add up in the series that was built. */
    Clashes clashes() {
        return clashes;
    }
}

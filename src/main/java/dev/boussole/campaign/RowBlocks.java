package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one scope that have one origin, from any number of files. */
final class RowBlocks {
    private static final Set<Measure> NOT_ADDITIVE = Arrays.stream(Measure.values())
            .filter(measure -> !measure.additive())
            .collect(Collectors.toUnmodifiableSet());

    private final @Nullable Origin origin;
    private final List<RowBlock> blocks = new ArrayList<>(1);
    private final List<PeriodRow> periods = new ArrayList<>(0);
    private final List<Giver> givers = new ArrayList<>(1);
    private @Nullable RowBlock last;

    RowBlocks(@Nullable Origin origin) {
        this.origin = origin;
    }

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
        RowBlock block = new RowBlock(counts, giver(file));
        blocks.add(block);
        return block;
    }

    private Giver giver(String file) {
        for (Giver giver : givers) {
            if (giver.file().equals(file)) {
                return giver;
            }
        }
        Giver giver = new Giver(origin, file);
        givers.add(giver);
        return giver;
    }

    void period(Period period, Counts counts, String file, int line) {
        periods.add(new PeriodRow(
                new DailySeries.PeriodCounts(period, counts.copy(), new Source(file, line)), giver(file)));
    }

    /** The key of the platform; empty when the rows name none. */
    String platform() {
        return givers.isEmpty() ? "" : givers.get(0).platform();
    }

    /** Whether any row may have spend or impressions. */
    boolean delivers() {
        return blocks.stream().anyMatch(RowBlock::delivers)
                || periods.stream().anyMatch(row -> FileOrder.delivers(row.row().counts()));
    }

    /** The same rows with nothing but what may be added. */
    RowBlocks additive() {
        RowBlocks copy = new RowBlocks(origin);
        copy.givers.addAll(givers);
        blocks.forEach(block -> copy.blocks.add(block.copy()));
        for (PeriodRow row : periods) {
            DailySeries.PeriodCounts of = row.row();
            copy.periods.add(new PeriodRow(
                    new DailySeries.PeriodCounts(of.period(), of.counts().copy(), of.source()), row.giver()));
        }
        copy.forget(NOT_ADDITIVE);
        return copy;
    }

    List<RowBlock> blocks() {
        return blocks;
    }

    List<PeriodRow> periods() {
        return periods;
    }

    /** Makes measures missing in every row so far and tells how many figures that took away. */
    int forget(Set<Measure> measures) {
        int forgotten = 0;
        for (RowBlock block : blocks) {
            forgotten += block.forget(measures);
        }
        for (PeriodRow row : periods) {
            Counts counts = row.row().counts();
            for (int i = 0; i < counts.size(); i++) {
                if (counts.has(i) && measures.contains(counts.measure(i))) {
                    counts.set(i, Double.NaN);
                    forgotten++;
                }
            }
        }
        return forgotten;
    }
}

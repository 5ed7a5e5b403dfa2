package dev.boussole.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of several files is believed where they give the same figure: the file of the one who took the order rather than
 * the site's statistics, and those rather than the platform that claims it; then the file whose own last day is later,
 * because it was exported later and knows late conversions; then the one that was imported later; then the first by name.
 */
final class FileOrder implements Comparator<Giver> {
    private static final Set<String> ANALYTICS = Set.of(Origin.GOOGLE_ANALYTICS);

    private final Map<String, Integer> lastDays = new HashMap<>();
    private final Set<String> delivering = new HashSet<>();
    private final Map<String, PerformanceHistory.KnownFile> known;

    private FileOrder(Map<String, PerformanceHistory.KnownFile> known) {
        this.known = known;
    }

    /**
     * @param series all that was collected
     * @param known what else is known of files by name
     */
    static FileOrder of(Collection<SeriesBuilder> series, Map<String, PerformanceHistory.KnownFile> known) {
        FileOrder files = new FileOrder(known);
        known.forEach((name, file) -> files.lastDays.put(name, file.lastDay()));
        for (SeriesBuilder one : series) {
            one.parts().forEach(files::add);
        }
        return files;
    }

    private void add(RowBlocks rows) {
        for (RowBlock block : rows.blocks()) {
            lastDays.merge(block.giver().file(), block.lastDay(), Math::max);
            if (block.delivers()) {
                delivering.add(block.giver().platform());
            }
        }
        for (PeriodRow row : rows.periods()) {
            lastDays.merge(row.giver().file(), (int) row.row().period().to().toEpochDay(), Math::max);
            if (delivers(row.row().counts())) {
                delivering.add(row.giver().platform());
            }
        }
    }

    static boolean delivers(Counts counts) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == Measure.SPEND || counts.measure(i) == Measure.IMPRESSIONS) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rows are of a platform that delivers ads. */
    boolean delivers(Giver giver) {
        return delivering.contains(giver.platform());
    }

    /** The last day that a file covers. */
    int lastDay(String file) {
        return lastDays.getOrDefault(file, Integer.MIN_VALUE);
    }

    @Override
    public int compare(Giver one, Giver other) {
        if (one == other) {
            return 0;
        }
        int byKind = Integer.compare(claim(one), claim(other));
        if (byKind != 0) {
            return byKind;
        }
        int byDay = Integer.compare(lastDay(other.file()), lastDay(one.file()));
        if (byDay != 0) {
            return byDay;
        }
        int byBatch = Long.compare(batch(other.file()), batch(one.file()));
        return byBatch != 0 ? byBatch : one.file().compareTo(other.file());
    }

    private long batch(String file) {
        PerformanceHistory.KnownFile told = known.get(file);
        return told == null ? 0 : told.batch();
    }

    private int claim(Giver giver) {
        if (delivers(giver)) {
            return 2;
        }
        return ANALYTICS.contains(giver.platform()) ? 1 : 0;
    }

    /** The place of each giver in the order; those of one kind and file share theirs. */
    Map<Giver, Integer> ranks(Collection<Giver> givers) {
        List<Giver> sorted = givers.stream().distinct().sorted(this).toList();
        Map<Giver, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            rank += i > 0 && compare(sorted.get(i - 1), sorted.get(i)) != 0 ? 1 : 0;
            ranks.put(sorted.get(i), rank);
        }
        return ranks;
    }
}

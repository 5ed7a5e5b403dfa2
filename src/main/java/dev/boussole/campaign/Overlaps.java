package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects, for each two files, the figures that both give. */
final class Overlaps {
    /** Figures that differ by less are the same, written with another number of decimals. */
    private static final double SAME = 1e-9;

    private record Pair(String counted, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            int byCounted = counted.compareTo(pair.counted);
            return byCounted != 0 ? byCounted : other.compareTo(pair.other);
        }
    }

    private final Map<Pair, Tally> pairs = new TreeMap<>();
    private @Nullable Pair last;
    private Tally tally = new Tally();

    /** What was found for a file that counts and one that has a figure left out, on {@code line}. */
    Tally of(String counted, String other, int line) {
        Pair pair = last;
        if (pair == null || !pair.counted.equals(counted) || !pair.other.equals(other)) {
            pair = new Pair(counted, other);
            last = pair;
            tally = pairs.computeIfAbsent(pair, key -> new Tally());
        }
        tally.line = Math.min(tally.line, line);
        return tally;
    }

    List<Overlap> all(FileOrder files) {
        List<Overlap> all = new ArrayList<>();
        pairs.forEach((pair, found) -> all.add(new Overlap(
                pair.counted,
                new Source(pair.other, found.line),
                LocalDate.ofEpochDay(files.lastDay(pair.counted)),
                LocalDate.ofEpochDay(files.lastDay(pair.other)),
                found.later.cardinality() + found.earlier.cardinality(),
                found.figures,
                found.differing,
                found.spend,
                found.conversions)));
        return all;
    }

    /** What two files have in common. */
    static final class Tally {
        private int line = Integer.MAX_VALUE;
        private final BitSet later = new BitSet();
        private final BitSet earlier = new BitSet();
        private int figures;
        private int differing;
        private double spend;
        private double conversions;

        void add(int firstDay, int lastDay, Measure measure, double counted, double left) {
            for (int day = firstDay; day <= lastDay; day++) {
                if (day >= 0) {
                    later.set(day);
                } else {
                    earlier.set(-day);
                }
            }
            figures++;
            double more = counted - left;
            if (Math.abs(more) <= SAME * Math.max(Math.abs(counted), Math.abs(left))) {
                return;
            }
            differing++;
            spend += measure == Measure.SPEND ? more : 0;
            conversions += measure == Measure.CONVERSIONS ? more : 0;
        }
    }
}

package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** What was found for a file that counts and one of whose row a figure is left out. */
    Tally of(String counted, Source left) {
        Tally tally = pairs.computeIfAbsent(new Pair(counted, left.file()), pair -> new Tally(left));
        if (left.line() < tally.first.line()) {
            tally.first = left;
        }
        return tally;
    }

    List<Overlap> all(FileOrder files) {
        List<Overlap> all = new ArrayList<>();
        pairs.forEach((pair, found) -> all.add(new Overlap(
                pair.counted,
                found.first,
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
        private Source first;
        private final BitSet later = new BitSet();
        private final BitSet earlier = new BitSet();
        private int figures;
        private int differing;
        private double spend;
        private double conversions;

        private Tally(Source first) {
            this.first = first;
        }

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

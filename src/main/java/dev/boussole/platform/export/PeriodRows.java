package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds rows of more than a day back until the file ends, because platforms write one per network or placement: those of
 * one scope and period become one row. A figure that cannot be added and stands in two of them is lost: it stays missing.
 */
final class PeriodRows {
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    void add(Origin origin, Period period, Counts counts, int line) {
        sums.computeIfAbsent(new Key(origin, period), key -> new Sum(counts, line))
                .add(counts);
    }

    void passOn(PerformanceSink sink) {
        sums.forEach((key, sum) -> sink.row(key.origin(), key.period(), sum.counts, sum.line));
    }

    private record Key(Origin origin, Period period) {}

    /** The row so far, at the line of its first part. */
    private static final class Sum {
        private final Counts counts;
        private final boolean[] lost;
        private final int line;

        Sum(Counts like, int line) {
            Measure[] measures = new Measure[like.size()];
            for (int i = 0; i < measures.length; i++) {
                measures[i] = like.measure(i);
            }
            this.counts = new Counts(measures);
            this.lost = new boolean[measures.length];
            this.line = line;
        }

        void add(Counts part) {
            for (int i = 0; i < part.size(); i++) {
                if (!part.has(i) || lost[i]) {
                    continue;
                }
                if (!counts.has(i)) {
                    counts.set(i, part.value(i));
                } else if (counts.measure(i).additive()) {
                    counts.set(i, counts.value(i) + part.value(i));
                } else {
                    lost[i] = true;
                    counts.set(i, Double.NaN);
                }
            }
        }
    }
}

package dev.boussole.platform.export;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Refusal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds rows of more than a day back until the file ends, because platforms write one per network or placement: those of
 * one scope and period become one row. A figure that cannot be added and stands in two of them is lost: it stays missing, and that is told.
 */
final class PeriodRows {
    private static final int MOST = 200_000;
    private static final Text MANY = new Text(
            "up to here the file has 200,000 rows of more than a day. Export it by day, or in several files.",
            "jusqu'ici, le fichier a 200 000 lignes de plus d'un jour. Exportez-le par jour, ou en plusieurs fichiers.");

    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    /** @throws Refusal when they are too many to hold */
    void add(Origin origin, Period period, Counts counts, int line) {
        if (sums.size() >= MOST) {
            throw new Refusal(line, MANY);
        }
        sums.computeIfAbsent(new Key(origin, period), key -> new Sum(counts, line))
                .add(counts, line);
    }

    /** Tells of each measure that was lost: where first, and in how many periods. */
    void tellLost(Lost told) {
        Map<Measure, Integer> lines = new EnumMap<>(Measure.class);
        Map<Measure, Integer> cases = new EnumMap<>(Measure.class);
        for (Sum sum : sums.values()) {
            sum.lost.forEach((measure, line) -> {
                lines.merge(measure, line, Math::min);
                cases.merge(measure, 1, Integer::sum);
            });
        }
        lines.forEach((measure, line) -> told.lost(measure, line, cases.getOrDefault(measure, 1)));
    }

    /** Takes the measures that were lost. */
    interface Lost {
        void lost(Measure measure, int line, int periods);
    }

    void passOn(PerformanceSink sink) {
        sums.forEach((key, sum) -> sink.row(key.origin(), key.period(), sum.counts, sum.line));
    }

    private record Key(Origin origin, Period period) {}

    /** The row so far, at the line of its first part. */
    private static final class Sum {
        private final Counts counts;
        private final Map<Measure, Integer> lost = new EnumMap<>(Measure.class);
        private final int line;

        Sum(Counts like, int line) {
            Measure[] measures = new Measure[like.size()];
            for (int i = 0; i < measures.length; i++) {
                measures[i] = like.measure(i);
            }
            this.counts = new Counts(measures);
            this.line = line;
        }

        void add(Counts part, int from) {
            for (int i = 0; i < part.size(); i++) {
                Measure measure = counts.measure(i);
                if (!part.has(i) || lost.containsKey(measure)) {
                    continue;
                }
                if (!counts.has(i)) {
                    counts.set(i, part.value(i));
                } else if (measure.additive()) {
                    counts.set(i, counts.value(i) + part.value(i));
                } else if (counts.value(i) != part.value(i)) {
                    lost.put(measure, from);
                    counts.set(i, Double.NaN);
                }
            }
        }
    }
}

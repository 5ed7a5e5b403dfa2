package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import java.util.EnumMap;
import java.util.Map;

/** The actions of one ad on one day, each once. */
final class ActionDay {
    private final int line;
    private final Map<ActionKind, Best> best = new EnumMap<>(ActionKind.class);

    /** The figures of the preferred type so far. */
    private record Best(int rank, double value, double afterView) {}

    ActionDay(int line) {
        this.line = line;
    }

    /** The line of its first row. */
    int line() {
        return line;
    }

    /** @param afterView how many of them followed a view; NaN when the file does not say */
    void add(ActionKind.Preference type, double value, double afterView) {
        best.merge(type.kind(), new Best(type.rank(), value, afterView), ActionDay::better);
    }

    /** The better type alone; two rows of equal rank are different places and add up. */
    private static Best better(Best a, Best b) {
        if (a.rank() != b.rank()) {
            return a.rank() < b.rank() ? a : b;
        }
        return new Best(a.rank(), a.value() + b.value(), plus(a.afterView(), b.afterView()));
    }

    /** Fills in counts of actions. */
    void count(Counts counts) {
        counts.clear();
        best.forEach((kind, found) -> {
            if (kind.measure() != null) {
                add(counts, kind.measure(), found.value());
            }
            if (kind.isConversion()) {
                add(counts, Measure.CONVERSIONS, found.value());
                add(counts, Measure.VIEW_THROUGH_CONVERSIONS, found.afterView());
            }
        });
    }

    /** Fills in what the conversions were worth. */
    void value(Counts counts) {
        counts.clear();
        best.forEach((kind, found) -> {
            if (kind.isConversion()) {
                add(counts, Measure.CONVERSION_VALUE, found.value());
            }
        });
    }

    private static void add(Counts counts, Measure measure, double value) {
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == measure) {
                counts.set(i, plus(counts.value(i), value));
            }
        }
    }

    /** The sum of what is not missing. */
    private static double plus(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}

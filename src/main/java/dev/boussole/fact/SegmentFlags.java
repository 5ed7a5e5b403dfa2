package dev.boussole.fact;

import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.statistics.FalseDiscovery;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Measured;
import dev.boussole.statistics.Separation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many figures of a campaign's parts look different from those of the other parts, taken one by one and with all of
 * them controlled together (Benjamini and Hochberg, kpis.md F9).
 */
final class SegmentFlags {
    private static final double CHANCE = 0.05;
    private static final double Q_MAX = 0.10;
    private static final double LEVEL = 0.95;

    private SegmentFlags() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        double[] found = new double[16];
        int size = 0;
        for (PartsReading.Part part : record.parts().all()) {
            for (Attainment figure : part.reading().uncontrolled()) {
                Double p = p(figure);
                if (p != null) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = p;
                }
            }
        }
        double[] pValues = Arrays.copyOf(found, size);
        signs.put(Sign.FLAGGED_SEGMENTS, count(pValues, CHANCE))
                .put(Sign.KEPT_SEGMENTS, count(FalseDiscovery.adjust(pValues), Q_MAX));
    }

    private static long count(double[] pValues, double most) {
        return Arrays.stream(pValues).filter(p -> p <= most).count();
    }

    /** p-value of no difference from the other parts, from both intervals; null where there is nothing to compare with. */
    private static @Nullable Double p(Attainment figure) {
        Interval own = figure.measured().interval();
        Reference others = figure.reference();
        if (own == null || others == null || others.kind() != Reference.Kind.PEERS) {
            return null;
        }
        return Separation.p(
                new Measured(figure.measured().value(), own),
                new Measured(others.value(), new Interval(others.low(), others.high())),
                LEVEL);
    }
}

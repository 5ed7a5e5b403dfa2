package dev.boussole.fact;

import dev.boussole.kpi.Trend;
import dev.boussole.statistics.FalseDiscovery;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the p-value of every trend of a review, and of every comparison of a part with its peers, then adjusts them
 * together (Benjamini and Hochberg). Many campaigns with many KPIs and parts show some changes and some differences by
 * chance alone; what is left of them after this is a share of at most q.
 */
final class TrendControl {
    private double[] pValues = new double[256];
    private int size;
    private double @Nullable [] adjusted;

    /** Takes a trend, if there is one, and returns the place of its p-value. */
    int add(@Nullable Trend trend) {
        return trend == null ? -1 : add(trend.p());
    }

    /** Takes a test by its p-value, NaN for none, and returns its place. */
    int add(double p) {
        if (Double.isNaN(p)) {
            return -1;
        }
        if (size == pValues.length) {
            pValues = Arrays.copyOf(pValues, 2 * size);
        }
        pValues[size] = p;
        return size++;
    }

    /** How many tests there are. */
    int tests() {
        return size;
    }

    /** The adjusted p-value of a place, null for none. After the first call nothing may be added any more. */
    @Nullable
    Double q(int place) {
        if (place < 0) {
            return null;
        }
        double[] all = adjusted;
        if (all == null) {
            all = FalseDiscovery.adjust(Arrays.copyOf(pValues, size));
            adjusted = all;
        }
        return all[place];
    }
}

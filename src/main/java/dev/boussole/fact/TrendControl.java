package dev.boussole.fact;

import dev.boussole.kpi.Trend;
import dev.boussole.statistics.FalseDiscovery;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the p-value of every trend of a review, then adjusts them together (Benjamini and Hochberg). Many campaigns
 * with many KPIs show some changes by chance alone; what is left of them after this is a share of at most q.
 */
final class TrendControl {
    private double[] pValues = new double[256];
    private int size;
    private double @Nullable [] adjusted;

    /** Takes a trend, if there is one, and returns the place of its p-value. */
    int add(@Nullable Trend trend) {
        if (trend == null) {
            return -1;
        }
        if (size == pValues.length) {
            pValues = Arrays.copyOf(pValues, 2 * size);
        }
        pValues[size] = trend.p();
        return size++;
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

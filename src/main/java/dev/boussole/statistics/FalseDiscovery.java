package dev.boussole.statistics;

import java.util.Arrays;

/** Many tests at once: Y. Benjamini and Y. Hochberg, 1995, Journal of the Royal Statistical Society B 57, 289-300. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Adjusted p-values, in the order given: keeping those at most q keeps a share of at most q of false alarms.
     *
     * @throws IllegalArgumentException if a p-value is outside 0 to 1
     */
    public static double[] adjust(double... pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A p-value lies in 0 to 1, got " + p);
            }
        }
        double[] ascending = pValues.clone();
        Arrays.sort(ascending);
        double[] adjustedAscending = new double[ascending.length];
        double least = 1;
        for (int i = ascending.length - 1; i >= 0; i--) {
            least = Math.min(least, ascending[i] * ascending.length / (i + 1));
            adjustedAscending[i] = least;
        }
        // Equal p-values have equal adjusted ones: that of the greatest rank among them.
        double[] adjusted = new double[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            adjusted[i] = adjustedAscending[Arrays.binarySearch(ascending, pValues[i])];
        }
        return adjusted;
    }
}

package dev.boussole.statistics;

import java.util.stream.IntStream;

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
        int[] descending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted((i, j) -> Double.compare(pValues[j], pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int i = 0; i < descending.length; i++) {
            int rank = descending.length - i;
            least = Math.min(least, pValues[descending[i]] * pValues.length / rank);
            adjusted[descending[i]] = least;
        }
        return adjusted;
    }
}

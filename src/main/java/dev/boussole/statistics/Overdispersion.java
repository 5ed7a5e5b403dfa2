package dev.boussole.statistics;

/** How much more daily rates vary than independent trials would: chi-squared over its degrees of freedom, at least 1. */
public final class Overdispersion {
    private Overdispersion() {}

    /**
     * Factor for a proportion, at least 1. Days without trials or with a NaN are left out; 1, no evidence of
     * clustering, where fewer than two days remain or every trial ended alike.
     */
    public static double ofProportion(double[] successes, double[] trials, int from, int toExclusive) {
        return factor(successes, trials, from, toExclusive, true);
    }

    /** Factor for a count by exposure, at least 1; conventions of {@link #ofProportion}. */
    public static double ofCount(double[] counts, double[] exposures, int from, int toExclusive) {
        return factor(counts, exposures, from, toExclusive, false);
    }

    private static double factor(double[] events, double[] sizes, int from, int toExclusive, boolean proportion) {
        int days = 0;
        double sumEvents = 0;
        double sumSizes = 0;
        for (int i = from; i < toExclusive; i++) {
            if (counts(events[i], sizes[i])) {
                days++;
                sumEvents += events[i];
                sumSizes += sizes[i];
            }
        }
        double rate = sumEvents / sumSizes;
        double unitVariance = proportion ? rate * (1 - rate) : rate;
        if (days < 2 || !(unitVariance > 0)) {
            return 1;
        }
        double chiSquared = 0;
        for (int i = from; i < toExclusive; i++) {
            if (counts(events[i], sizes[i])) {
                double gap = events[i] - sizes[i] * rate;
                chiSquared += gap * gap / (sizes[i] * unitVariance);
            }
        }
        return Math.max(1, chiSquared / (days - 1));
    }

    private static boolean counts(double events, double size) {
        return size > 0 && !Double.isNaN(events);
    }

    static void check(double overdispersion) {
        if (!(overdispersion >= 1 && overdispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Overdispersion is finite and at least 1, got " + overdispersion);
        }
    }
}

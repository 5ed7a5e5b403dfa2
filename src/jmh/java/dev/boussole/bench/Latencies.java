package dev.boussole.bench;

import java.util.Locale;

/** How long answers took, to ten microseconds up to two seconds, and how many were no good. */
final class Latencies {
    private static final int NANOS = 10_000;
    private static final int PLACES = 200_000;

    private final long[] counts = new long[PLACES + 1];
    private long good;
    private long bad;
    private long nanos;

    void add(long taken, boolean wanted) {
        if (wanted) {
            good++;
            counts[(int) Math.min(PLACES, taken / NANOS)]++;
        } else {
            bad++;
        }
    }

    /** Adds what another counted in the same time. */
    void add(Latencies other) {
        good += other.good;
        bad += other.bad;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    void lasted(long more) {
        nanos += more;
    }

    double rate() {
        return good / (nanos / 1e9);
    }

    long bad() {
        return bad;
    }

    /** In milliseconds. @param share 0.5 for the median */
    double quantile(double share) {
        long wanted = (long) Math.ceil(good * share);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return (i + 0.5) * NANOS / 1e6;
            }
        }
        return Double.NaN;
    }

    String shown() {
        return String.format(
                Locale.ROOT,
                "%,10.0f/s  p50 %8.2f ms  p99 %8.2f ms  errors %d  of %,d",
                rate(),
                quantile(0.5),
                quantile(0.99),
                bad,
                good);
    }
}

package dev.boussole.objective;

import org.jspecify.annotations.Nullable;

/**
 * What a KPI is compared with.
 *
 * @param basis where the figure comes from, in words: the objective's id, the past period, or the source of a benchmark
 */
public record Reference(Kind kind, double value, @Nullable String basis) {
    /** In this order: a declared target before the own past (or the peers of a part) before a benchmark. */
    public enum Kind {
        TARGET,
        PAST,
        /** The other parts of the same campaign, such as its other landing pages. */
        PEERS,
        BENCHMARK
    }
}

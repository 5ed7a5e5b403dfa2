package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is compared with.
 *
 * @param interval 95 % interval of a reference that was itself measured, such as the own past; null for one that was
 *     declared or published. A KPI lies below or above a measured reference only if the two intervals do not meet, so
 *     that noise in the reference makes no finding
 * @param basis where the figure comes from, in words: the objective's id, the past period, or the source of a benchmark
 * @param window the days that it holds for: of an objective from start to end, of a measured one as measured; null where
 *     none is known
 * @param n sample of a measured one, else null
 * @param published the row of a benchmark with its source, year, region and definition, else null
 */
public record Reference(
        Kind kind,
        double value,
        @Nullable Interval interval,
        @Nullable String basis,
        @Nullable Period window,
        @Nullable Double n,
        @Nullable Benchmark published) {
    private static final int DAYS_OF_WEEK = 7;

    /** In this order: a declared target before the own past (or the peers of a part) before a benchmark. */
    public enum Kind {
        TARGET,
        PAST,
        /** The other parts of the same campaign, such as its other landing pages. */
        PEERS,
        BENCHMARK
    }

    public Reference {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A reference is finite, not " + value);
        }
    }

    /** A reference without uncertainty of its own. */
    public Reference(Kind kind, double value, @Nullable String basis) {
        this(kind, value, null, basis, null, null, null);
    }

    /** Whole weeks of the own past or the peers; null for what was declared or published. */
    public @Nullable Integer weeks() {
        return n == null || window == null ? null : Integer.valueOf(window.days() / DAYS_OF_WEEK);
    }

    /** What a KPI must stay under to be below the reference beyond doubt. */
    public double low() {
        return interval == null ? value : interval.low();
    }

    /** What a KPI must exceed to be above the reference beyond doubt. */
    public double high() {
        return interval == null ? value : interval.high();
    }
}

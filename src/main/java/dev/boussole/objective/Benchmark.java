package dev.boussole.objective;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One published figure of a trade: a row of {@code rules/benchmarks.csv}.
 *
 * @param channel the channel it was measured on, or null when it holds for a site or shop whatever brought the visitors
 * @param platform the platform it was measured on, or null
 * @param industry key of the industry, or {@link #ALL_INDUSTRIES}
 * @param value mean or median as published, in the KPI's unit: rates are fractions
 * @param p25 lower quartile as published, or null
 * @param p75 upper quartile as published, or null
 * @param currency of an amount; null for any other unit
 * @param definition how the source counts numerator and denominator
 */
public record Benchmark(
        Kpi kpi,
        @Nullable Channel channel,
        @Nullable String platform,
        String industry,
        double value,
        @Nullable Double p25,
        @Nullable Double p75,
        Kpi.Unit unit,
        @Nullable Currency currency,
        String source,
        int year,
        String region,
        String definition) {
    /** The industry of a row that holds for all of them. */
    public static final String ALL_INDUSTRIES = "all";

    public Benchmark {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A benchmark of " + kpi.key() + " has a finite value, not " + value);
        }
        if (unit != kpi.unit()) {
            throw new IllegalArgumentException(kpi.key() + " is measured in " + kpi.unit() + ", not in " + unit);
        }
        if ((unit == Kpi.Unit.MONEY) != (currency != null)) {
            throw new IllegalArgumentException(
                    "A benchmark states its currency exactly when it is an amount; " + kpi.key() + " has " + currency);
        }
        if (p25 != null && p75 != null && p25 > p75) {
            throw new IllegalArgumentException(
                    "Quartiles of " + kpi.key() + " are in the wrong order: " + p25 + ", " + p75);
        }
    }

    /** Source, year, region and industry, as a reference states them. */
    public String basis() {
        return source + ", " + year + ", " + region + ", " + industry;
    }
}

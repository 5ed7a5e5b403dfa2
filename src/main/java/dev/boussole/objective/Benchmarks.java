package dev.boussole.objective;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Published figures, the third choice of reference (kpis.md, section C). Rates compare across borders; an amount is only
 * ever compared with an amount of its own currency, and a plain count with nothing.
 */
public final class Benchmarks {
    private static final Benchmarks NONE = new Benchmarks(List.of());

    private final List<Benchmark> rows;
    private final Map<Kpi, List<Benchmark>> byKpi = new TreeMap<>();

    public Benchmarks(List<Benchmark> rows) {
        this.rows = List.copyOf(rows);
        for (Benchmark row : this.rows) {
            byKpi.computeIfAbsent(row.kpi(), kpi -> new ArrayList<>()).add(row);
        }
    }

    public static Benchmarks none() {
        return NONE;
    }

    /** Every row, in the order given. */
    public List<Benchmark> rows() {
        return rows;
    }

    /**
     * The row that fits best. A row of another channel, platform, industry or currency never fits; of those that do, the
     * own industry comes before all industries, the own channel before any, the own platform before any, the latest year
     * before older ones, and the first given before the rest.
     *
     * @param channel the channel of the scope, or null when it is unknown or the scope has several
     * @param industry the account's industry, or null
     */
    public Optional<Benchmark> find(
            Kpi kpi,
            @Nullable Channel channel,
            @Nullable String platform,
            @Nullable String industry,
            Currency currency) {
        if (kpi.unit() == Kpi.Unit.COUNT) {
            return Optional.empty();
        }
        Benchmark best = null;
        int bestFit = -1;
        for (Benchmark row : byKpi.getOrDefault(kpi, List.of())) {
            int fit = fit(row, channel, platform, industry, currency);
            if (fit > bestFit || (best != null && fit == bestFit && row.year() > best.year())) {
                best = row;
                bestFit = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well a row fits, or -1 when it must not be used. */
    private static int fit(
            Benchmark row,
            @Nullable Channel channel,
            @Nullable String platform,
            @Nullable String industry,
            Currency currency) {
        boolean ownIndustry = row.industry().equals(industry);
        boolean ownChannel = row.channel() != null && row.channel() == channel;
        boolean ownPlatform = row.platform() != null && row.platform().equals(platform);
        if (!ownIndustry && !row.industry().equals(Benchmark.ALL_INDUSTRIES)) {
            return -1;
        }
        if (!ownChannel && row.channel() != null) {
            return -1;
        }
        if (!ownPlatform && row.platform() != null && platform != null) {
            return -1;
        }
        if (row.currency() != null && !Objects.equals(row.currency(), currency)) {
            return -1;
        }
        return (ownIndustry ? 4 : 0) + (ownChannel ? 2 : 0) + (ownPlatform ? 1 : 0);
    }
}

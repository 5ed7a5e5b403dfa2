package dev.boussole.web.page.week;

import dev.boussole.web.page.chart.Bar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign at a glance, and its KPIs. @param stateKey {@code stop}, {@code act}, {@code wait} or {@code calm} */
public record CampaignCard(
        String id,
        String name,
        @Nullable String channel,
        @Nullable String goal,
        String state,
        String stateKey,
        List<KpiRow> kpis) {
    /** One measured KPI. */
    public record KpiRow(
            String label,
            String value,
            @Nullable Bar bar,
            @Nullable String interval,
            @Nullable String reference,
            @Nullable String trend,
            String trendKey,
            String sample) {}
}

package dev.boussole.web.page.campaign;

import dev.boussole.report.chart.Chart;
import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.kpi.KpiHelp;
import org.jspecify.annotations.Nullable;

/**
 * One measured KPI.
 *
 * @param role what the campaign's objective wants of it, such as "Primary", or null
 * @param tone {@code good}, {@code poor} or {@code plain}: where it lies against its reference
 * @param trendKey {@code rising}, {@code falling} or {@code stable}
 * @param days the days that were measured
 * @param chart null where the past does not make one
 */
public record KpiCard(
        KpiHelp help,
        @Nullable String role,
        String value,
        String tone,
        @Nullable Bar bar,
        @Nullable String interval,
        @Nullable String reference,
        @Nullable String trend,
        String trendKey,
        String sample,
        String days,
        @Nullable Chart chart) {}

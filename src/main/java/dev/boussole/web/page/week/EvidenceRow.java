package dev.boussole.web.page.week;

import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a rule looked at, with the conditions on it that held.
 *
 * @param value empty where the conditions ask for the absence of something
 * @param conditions as the rule states them, thresholds filled in
 * @param interval the KPI's 95 % interval in words, or null
 * @param reference what the KPI was compared with, in words, or null
 * @param sample the sample in words, or null
 * @param days the days that were measured, in words, or null
 */
public record EvidenceRow(
        String label,
        String value,
        List<String> conditions,
        @Nullable Bar bar,
        @Nullable String interval,
        @Nullable String reference,
        @Nullable String sample,
        @Nullable String days) {}

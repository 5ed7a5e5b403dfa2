package dev.boussole.fact;

import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code Objective} of the rules: what was promised, its SMART verdicts, and where it is heading.
 *
 * @param campaignId the campaign, or the empty text for the account
 * @param kpi key of its KPI as written, or null
 * @param relevance class of the KPI for the campaign's objective: primary, secondary, guardrail, irrelevant, unlisted
 * @param daysWithoutData days since the KPI's counts last arrived, or null when they never did
 * @param probability that the target is reached on the last day, 0..1
 * @param upliftNeeded relative rise of the daily pace that the rest of the period needs
 * @param upliftPast90 90th percentile of the rises that past periods of the same length have shown
 * @param forecast expected result on the last day, with its 95 % interval {@code forecastLow..forecastHigh}
 * @param proposal a target that can be reached, where this one cannot
 * @param restLastYear what a day of the same rest of the period brought last year, against a day of its part behind; null
 *     without that history, and for KPIs that are no sums
 */
public record ObjectiveFact(
        String id,
        String campaignId,
        @Nullable String kpi,
        @Nullable Double baseline,
        @Nullable Double target,
        boolean started,
        boolean ended,
        boolean startMissing,
        boolean endMissing,
        boolean checkpointMissing,
        boolean referenceMissing,
        boolean kpiKnown,
        boolean measured,
        @Nullable Double daysWithoutData,
        KpiRelevance relevance,
        Verdict specific,
        Verdict measurable,
        Verdict attainable,
        Verdict relevant,
        Verdict timeBound,
        Verdict pace,
        @Nullable Double elapsedDays,
        @Nullable Double elapsedShare,
        @Nullable Double probability,
        @Nullable Double upliftNeeded,
        @Nullable Double upliftPast90,
        @Nullable Double forecast,
        @Nullable Double forecastLow,
        @Nullable Double forecastHigh,
        @Nullable Double proposal,
        @Nullable Double restLastYear) {}

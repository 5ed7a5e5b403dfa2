package dev.boussole.objective;

import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with what it was made from.
 *
 * @param kpi the KPI of the catalogue, or null
 * @param baseline the declared baseline, else the measured one, else null
 * @param measured whether the KPI was received at all
 * @param referenceMissing whether neither a baseline nor a benchmark says where the target comes from
 * @param daysWithoutData whole days since the KPI last arrived, 0 when it did yesterday; null when it never did
 * @param pace null without a daily KPI, a target, a start and an end, and before the period begins
 */
public record AssessedObjective(
        ObjectiveAssessment assessment,
        @Nullable Kpi kpi,
        KpiRelevance relevance,
        @Nullable Double baseline,
        boolean started,
        boolean ended,
        boolean checkpointMissing,
        boolean measured,
        boolean referenceMissing,
        @Nullable Integer daysWithoutData,
        @Nullable Pace pace) {}

package dev.boussole.objective;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An objective as its owner wrote it, before any check; what was left out is null.
 *
 * @param campaignId the campaign, or null for the whole account
 * @param kpi the KPI's key as written, in the catalogue or not
 * @param baseline where the KPI stood, in the KPI's unit
 * @param target where it should be on {@code end}
 * @param aim the business aim, or the strength, weakness, opportunity or threat, that it serves
 * @param capacity the most that stock or staff can serve from start to end, in the KPI's unit
 */
public record Objective(
        String id,
        @Nullable String campaignId,
        @Nullable String kpi,
        @Nullable Double baseline,
        @Nullable Double target,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String owner,
        @Nullable Period reviewEvery,
        @Nullable String aim,
        @Nullable Double capacity) {
    /** An objective that states neither the aim it serves nor a capacity. */
    public Objective(
            String id,
            @Nullable String campaignId,
            @Nullable String kpi,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String owner,
            @Nullable Period reviewEvery) {
        this(id, campaignId, kpi, baseline, target, start, end, owner, reviewEvery, null, null);
    }
}

package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An A/B test as declared.
 *
 * @param kpi key of the KPI that decides
 * @param plannedPerArm sample per arm that was planned before the start
 */
public record Experiment(
        String id,
        @Nullable String campaignId,
        String kpi,
        LocalDate start,
        @Nullable LocalDate end,
        long plannedPerArm,
        List<Arm> arms) {
    /** What one arm has seen so far. */
    public record Arm(String name, long n, long successes) {}

    /** Whether it still waits for its planned sample on {@code day}. */
    public boolean running(LocalDate day) {
        boolean ended = end != null && end.isBefore(day);
        boolean complete = arms.stream().allMatch(arm -> arm.n() >= plannedPerArm);
        return !start.isAfter(day) && !ended && !complete;
    }
}

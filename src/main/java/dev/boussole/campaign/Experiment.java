package dev.boussole.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An A/B test as declared.
 *
 * @param kpi key of the KPI that decides
 * @param plannedPerArm sample per arm that was planned before the start, or to which the test was extended
 * @param arms the first is the one that the others are held against
 * @param extended whether {@code plannedPerArm} is already a second plan
 * @param guardrail what the test must not harm, or null
 */
public record Experiment(
        String id,
        @Nullable String campaignId,
        String kpi,
        LocalDate start,
        @Nullable LocalDate end,
        long plannedPerArm,
        List<Arm> arms,
        boolean extended,
        @Nullable Guardrail guardrail) {
    /** What one arm has seen so far. */
    public record Arm(String name, long n, long successes) {}

    /** Another rate of the same arms, in the same order, that must not get worse. */
    public record Guardrail(String kpi, List<Arm> arms) {}

    /** A test that runs on its first plan and guards nothing. */
    public Experiment(
            String id,
            @Nullable String campaignId,
            String kpi,
            LocalDate start,
            @Nullable LocalDate end,
            long plannedPerArm,
            List<Arm> arms) {
        this(id, campaignId, kpi, start, end, plannedPerArm, arms, false, null);
    }

    /** Whether it still waits for its planned sample on {@code day}. */
    public boolean running(LocalDate day) {
        boolean ended = end != null && end.isBefore(day);
        boolean complete = arms.stream().allMatch(arm -> arm.n() >= plannedPerArm);
        return !start.isAfter(day) && !ended && !complete;
    }

    /** Subjects in the arm that has the fewest, 0 without arms. */
    public long smallestArm() {
        return arms.stream().mapToLong(Arm::n).min().orElse(0);
    }
}

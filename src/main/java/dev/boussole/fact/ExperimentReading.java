package dev.boussole.fact;

import dev.boussole.campaign.Experiment;
import dev.boussole.statistics.SampleRatioMismatch;
import dev.boussole.statistics.SampleSize;
import dev.boussole.statistics.TestPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns a declared test into what rules may know of it on one day. */
final class ExperimentReading {
    /** A test that would take longer has no date that anyone waits for. */
    private static final double DAYS_LEFT_MAX = 3650;

    private ExperimentReading() {}

    /** @param own whether the scope is the test's own */
    static ExperimentFact of(Experiment test, String campaignId, boolean own, LocalDate asOf) {
        long smallest = test.smallestArm();
        double planned = test.plannedPerArm();
        List<ArmComparison> compared = ArmComparison.each(test.arms());
        ArmComparison best = ArmComparison.clearest(compared);
        Experiment.Arm first = test.arms().isEmpty() ? null : test.arms().get(0);
        LocalDate end = test.end();
        return new ExperimentFact(
                test.id(),
                campaignId,
                test.kpi(),
                test.running(asOf),
                own,
                test.extended(),
                (double) ChronoUnit.DAYS.between(test.start(), asOf),
                end == null || !end.isBefore(asOf) ? null : (Double) (double) ChronoUnit.DAYS.between(end, asOf),
                planned,
                (double) smallest,
                planned > 0 ? smallest / planned : 1,
                completion(test, asOf),
                first == null ? null : first.name(),
                first == null ? null : rate(first),
                best == null ? null : best.arm().name(),
                best == null ? null : rate(best.arm()),
                best != null
                        && ArmComparison.better(test.kpi(), best.difference().value()),
                best == null ? null : (Double) best.difference().value(),
                best == null ? null : (Double) best.difference().interval().low(),
                best == null ? null : (Double) best.difference().interval().high(),
                lowest(compared),
                highest(compared),
                best == null ? null : (Double) best.p(),
                first == null ? null : detectable(rate(first), Math.max(planned, smallest)),
                first == null || best == null ? null : needed(rate(first), rate(best.arm())),
                splitP(test),
                test.guardrail() == null ? null : test.guardrail().kpi(),
                ArmComparison.harm(test.guardrail()));
    }

    private static @Nullable Double lowest(List<ArmComparison> compared) {
        OptionalDouble lowest = compared.stream()
                .mapToDouble(one -> one.difference().interval().low())
                .min();
        return lowest.isPresent() ? (Double) lowest.getAsDouble() : null;
    }

    private static @Nullable Double highest(List<ArmComparison> compared) {
        OptionalDouble highest = compared.stream()
                .mapToDouble(one -> one.difference().interval().high())
                .max();
        return highest.isPresent() ? (Double) highest.getAsDouble() : null;
    }

    /** The day on which the smallest arm has its planned sample, at the mean pace since the start. */
    private static @Nullable LocalDate completion(Experiment test, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(test.start(), asOf);
        double left = test.plannedPerArm() - test.smallestArm();
        double daysLeft = Math.ceil(left * days / test.smallestArm());
        return days > 0 && test.smallestArm() > 0 && left > 0 && daysLeft <= DAYS_LEFT_MAX
                ? asOf.plusDays((long) daysLeft)
                : null;
    }

    private static @Nullable Double rate(Experiment.Arm arm) {
        return arm.n() > 0 && arm.successes() <= arm.n() ? (Double) ((double) arm.successes() / arm.n()) : null;
    }

    private static @Nullable Double detectable(@Nullable Double rate, double perArm) {
        if (rate == null || !(rate > 0 && rate < 1) || !(perArm > 0)) {
            return null;
        }
        var rise = SampleSize.detectableRise(rate, perArm, TestPlan.ALPHA, TestPlan.POWER);
        return rise.isPresent() ? (Double) rise.getAsDouble() : null;
    }

    private static @Nullable Double needed(@Nullable Double first, @Nullable Double other) {
        if (first == null || other == null || first.equals(other) || !inside(first) || !inside(other)) {
            return null;
        }
        return (double) SampleSize.perArm(first, other, TestPlan.ALPHA, TestPlan.POWER);
    }

    private static boolean inside(double rate) {
        return rate > 0 && rate < 1;
    }

    private static @Nullable Double splitP(Experiment test) {
        if (test.arms().size() < 2) {
            return null;
        }
        double[] counts = test.arms().stream().mapToDouble(Experiment.Arm::n).toArray();
        return SampleRatioMismatch.ofEqualShares(counts)
                .map(SampleRatioMismatch::pValue)
                .orElse(null);
    }
}

package dev.boussole.web.page.test;

import dev.boussole.statistics.TestPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a plan is made from; rates are fractions. */
record PlanAsked(
        double baseline,
        double uplift,
        int arms,
        double alpha,
        double power,
        @Nullable Double perDay,
        @Nullable LocalDate start) {
    static final double UPLIFT_MAX = 1_000;
    static final double PER_DAY_MAX = 1e9;
    static final double PER_DAY_MIN = 0.001;

    /** Null when a field is missing or wrong; the fields then say so. */
    static @Nullable PlanAsked of(Fields fields) {
        fields.require("baseline");
        fields.require("uplift");
        Double baseline = fields.percent("baseline", TestPlan.APART, 1 - TestPlan.APART);
        Double uplift = fields.percent("uplift", -1, UPLIFT_MAX / 100);
        Long arms = fields.whole("arms", TestPlan.ARMS_MIN, TestPlan.ARMS_MAX);
        Double alpha = fields.percent("alpha", TestPlan.ALPHAS.low(), TestPlan.ALPHAS.high());
        Double power = fields.percent("power", TestPlan.POWERS.low(), TestPlan.POWERS.high());
        Double perDay = fields.number("perDay", PER_DAY_MIN, PER_DAY_MAX);
        LocalDate start = fields.date("start");
        if (baseline != null && uplift != null && !testable(baseline, baseline * (1 + uplift))) {
            fields.say("uplift", fields.labels().of("test.field.uplift"));
        }
        if (!fields.sound() || baseline == null || uplift == null) {
            return null;
        }
        return new PlanAsked(
                baseline,
                uplift,
                arms == null ? TestPlan.ARMS_MIN : arms.intValue(),
                alpha == null ? TestPlan.ALPHA : alpha,
                power == null ? TestPlan.POWER : power,
                perDay,
                start);
    }

    private static boolean testable(double baseline, double target) {
        return Math.abs(target - baseline) >= TestPlan.APART
                && target >= TestPlan.APART
                && target <= 1 - TestPlan.APART;
    }

    double target() {
        return target(uplift);
    }

    double target(double change) {
        return baseline * (1 + change);
    }

    TestPlan plan() {
        return plan(uplift);
    }

    /** @throws IllegalArgumentException when the target is no rate */
    TestPlan plan(double change) {
        return TestPlan.of(baseline, target(change), arms, alpha, power);
    }

    boolean can(double change) {
        return testable(baseline, target(change));
    }
}

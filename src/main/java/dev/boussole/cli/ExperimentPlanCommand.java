package dev.boussole.cli;

import dev.boussole.kpi.Figures;
import dev.boussole.report.JsonText;
import dev.boussole.report.PlanWords;
import dev.boussole.statistics.TestPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code experiment plan}: how many people an A/B test takes, and how long. */
final class ExperimentPlanCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.option("--baseline", "RATE")
                .option("--target", "RATE")
                .option("--uplift", "CHANGE")
                .option("--arms", "COUNT")
                .option("--alpha", "RATE")
                .option("--power", "RATE")
                .option("--per-day", "COUNT")
                .option("--start", "DATE")
                .option("--format", "FORMAT2")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Amounts amounts = new Amounts(input, session);
        input.required("--baseline");
        double baseline = amounts.rate("--baseline").orElseThrow();
        double target = target(baseline, amounts, session);
        int arms = amounts.whole("--arms", TestPlan.ARMS_MIN, TestPlan.ARMS_MAX)
                .orElse((long) TestPlan.ARMS_MIN)
                .intValue();
        TestPlan plan = TestPlan.of(
                baseline,
                target,
                arms,
                amounts.rate("--alpha", TestPlan.ALPHAS).orElse(TestPlan.ALPHA),
                amounts.rate("--power", TestPlan.POWERS).orElse(TestPlan.POWER));
        Optional<Double> perDay = amounts.whole("--per-day", 1, 1_000_000_000L).map(Long::doubleValue);
        @Nullable LocalDate start = input.date("--start").orElse(null);
        Optional<Long> days = PlanWords.days(plan, perDay);
        String summary = PlanWords.of(plan, perDay).in(session.language());
        @Nullable
        LocalDate end = start == null
                ? null
                : days.map(count -> start.plusDays(count - 1)).orElse(null);
        session.print(json ? json(plan, baseline, target, days, end, summary) : text(summary, end, session));
        return Exit.DONE;
    }

    private static double target(double baseline, Amounts amounts, Session session) {
        Optional<Double> target = amounts.rate("--target");
        Optional<Double> uplift = amounts.change("--uplift");
        if (target.isPresent() == uplift.isPresent()) {
            throw new WrongUse(session.labels().text("error.targetOrUplift"));
        }
        double rate = target.orElseGet(() -> baseline * (1 + uplift.orElseThrow()));
        if (rate <= 0 || rate >= 1 || Math.abs(rate - baseline) < TestPlan.APART) {
            throw new WrongUse(session.labels().text("error.planTarget", rate));
        }
        return rate;
    }

    private static String text(String summary, @Nullable LocalDate end, Session session) {
        return end == null
                ? summary + "\n"
                : summary + " " + session.labels().text("experiment.plan.until", Figures.date(end, session.language()))
                        + "\n";
    }

    private static String json(
            TestPlan plan,
            double baseline,
            double target,
            Optional<Long> days,
            @Nullable LocalDate end,
            String summary) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("baseline", baseline);
        json.put("target", target);
        json.put("arms", plan.arms());
        json.put("perArm", plan.perArm());
        json.put("total", plan.perArm() * plan.arms());
        json.put("days", days.orElse(null));
        json.put("end", end == null ? null : end.toString());
        json.put("summary", summary);
        return JsonText.of(json);
    }
}

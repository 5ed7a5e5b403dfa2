package dev.boussole.web.api.experiment;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.report.PlanWords;
import dev.boussole.statistics.TestPlan;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /experiments/plan}: how many people a test takes, and how long. */
final class PlanRoute {
    private static final int BYTES_MAX = 10_000;
    private static final double RATE_MIN = TestPlan.APART;
    private static final double UPLIFT_MAX = 1_000;
    private static final double PER_DAY_MAX = 1e9;

    private PlanRoute() {}

    static void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        JsonFields body = JsonFields.of(
                JsonBody.read(context, BYTES_MAX, "{ \"baseline\": 0.03, \"target\": 0.036 }"),
                "baseline",
                "target",
                "upliftPercent",
                "arms",
                "alpha",
                "power",
                "perDay",
                "start");
        body.require("baseline", "0.03");
        Double baseline = body.number("baseline", RATE_MIN, 1 - RATE_MIN);
        Double target = target(body, baseline);
        long arms = or(body.whole("arms", TestPlan.ARMS_MIN, TestPlan.ARMS_MAX), (long) TestPlan.ARMS_MIN);
        double alpha = or(body.number("alpha", TestPlan.ALPHAS.low(), TestPlan.ALPHAS.high()), TestPlan.ALPHA);
        double power = or(body.number("power", TestPlan.POWERS.low(), TestPlan.POWERS.high()), TestPlan.POWER);
        Double perDay = body.number("perDay", 0.001, PER_DAY_MAX);
        LocalDate start = body.date("start");
        body.done();
        if (baseline == null || target == null) {
            throw new IllegalStateException("Checked above");
        }
        TestPlan plan = TestPlan.of(baseline, target, (int) arms, alpha, power);
        answer(context, language, plan, new Asked(baseline, target, alpha, power, perDay, start));
    }

    private record Asked(
            double baseline,
            double target,
            double alpha,
            double power,
            @Nullable Double perDay,
            @Nullable LocalDate start) {}

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable Double target(JsonFields body, @Nullable Double baseline) {
        Double target = body.number("target", RATE_MIN, 1 - RATE_MIN);
        Double uplift = body.number("upliftPercent", -100, UPLIFT_MAX);
        if (body.has("target") == body.has("upliftPercent")) {
            body.say(
                    "target",
                    new Text(
                            "Give either `target`, the rate that the new version must not be missed at, or"
                                    + " `upliftPercent`.",
                            "Donnez soit `target`, le taux de la nouvelle version à ne pas manquer, soit"
                                    + " `upliftPercent`."));
            return null;
        }
        if (baseline == null || target == null && uplift == null) {
            return null;
        }
        double rate = target == null ? baseline * (1 + or(uplift, 0.0) / 100) : target;
        boolean apart = Math.abs(rate - baseline) >= RATE_MIN;
        if (!apart || rate < RATE_MIN || rate > 1 - RATE_MIN) {
            body.say(
                    target == null ? "upliftPercent" : "target",
                    new Text(
                            "This makes a rate of " + rate
                                    + ": expected one between 0 and 1 that is not the `baseline`.",
                            "Cela donne un taux de " + rate + " : il en faut un entre 0 et 1, autre que `baseline`."));
            return null;
        }
        return rate;
    }

    private static void answer(Context context, Language language, TestPlan plan, Asked asked) {
        Optional<Double> perDay = Optional.ofNullable(asked.perDay);
        Optional<Long> days = PlanWords.days(plan, perDay);
        byte[] body = Answers.object(json -> {
            json.writeStringField("language", language.code());
            json.writeNumberField("baseline", asked.baseline);
            json.writeNumberField("target", asked.target);
            json.writeNumberField("alpha", asked.alpha);
            json.writeNumberField("power", asked.power);
            json.writeNumberField("arms", plan.arms());
            json.writeNumberField("perArm", plan.perArm());
            json.writeNumberField("total", plan.perArm() * plan.arms());
            json.writeObjectField("days", days.orElse(null));
            LocalDate start = asked.start;
            json.writeStringField(
                    "end",
                    days.isPresent() && start != null
                            ? start.plusDays(days.get() - 1).toString()
                            : null);
            json.writeStringField("summary", PlanWords.of(plan, perDay).in(language));
        });
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }
}

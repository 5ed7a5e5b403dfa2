package dev.boussole.web.api.experiment;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.report.TestReadingJson;
import dev.boussole.review.TestReading;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.statistics.TestPlan;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** {@code POST /experiments/read}: the verdict on a test, by the rules in service. */
final class ReadRoute {
    private static final int BYTES_MAX = 50_000;
    private static final int NAME_MAX = 200;
    private static final long COUNT_MAX = 1_000_000_000_000_000L;

    private final Desks desks;
    private final Rulesets rulesets;

    ReadRoute(Desks desks, Rulesets rulesets) {
        this.desks = desks;
        this.rulesets = rulesets;
    }

    void handle(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        JsonFields body = JsonFields.of(
                JsonBody.read(context, BYTES_MAX, "{ \"kpi\": \"cvr\", \"start\": \"2026-10-05\", … }"),
                "kpi",
                "start",
                "end",
                "asOf",
                "plannedPerArm",
                "arms",
                "extended",
                "guardrail");
        Experiment test = test(body);
        LocalDate asOf = asOf(body, test);
        body.done();
        desks.ruleset();
        TestReading reading = TestReading.of(
                test,
                new Account("test", Currency.getInstance("EUR"), ZoneOffset.UTC, language, null, null, 0, null),
                rulesets.served().orElseThrow(Problems::rulesBuilding).book(),
                asOf);
        byte[] answer = Answers.object(json -> TestReadingJson.write(json, reading, language));
        Answers.fresh(context, 200, answer, Answers.JSON, language);
    }

    private static Experiment test(JsonFields body) {
        body.require("kpi", "\"cvr\"");
        body.require("start", "\"2026-10-05\"");
        body.require("plannedPerArm", "14000");
        String kpi = body.text("kpi", NAME_MAX);
        LocalDate start = body.date("start");
        LocalDate end = body.date("end");
        Long planned = body.whole("plannedPerArm", 1, COUNT_MAX);
        if (start != null && end != null && end.isBefore(start)) {
            body.say(
                    "end",
                    new Text(
                            "`end` lies before `start`. Correct one of the two.",
                            "`end` précède `start`. Corrigez l'un des deux."));
        }
        List<Experiment.Arm> arms = arms(body);
        boolean extended = Boolean.TRUE.equals(body.flag("extended"));
        Experiment.Guardrail guardrail = body.object("guardrail", "kpi", "arms")
                .map(fields -> guardrail(fields, arms.size()))
                .orElse(null);
        LocalDate from = start == null ? LocalDate.EPOCH : start;
        return new Experiment(
                "test",
                null,
                kpi == null ? "" : kpi,
                from,
                end,
                planned == null ? 1 : planned,
                arms,
                extended,
                guardrail);
    }

    private static Experiment.Guardrail guardrail(JsonFields fields, int count) {
        fields.require("kpi", "\"refund_rate\"");
        String kpi = fields.text("kpi", NAME_MAX);
        List<Experiment.Arm> arms = arms(fields);
        if (arms.size() != count) {
            fields.say(
                    "arms",
                    new Text(
                            "The guardrail needs the same " + count + " arms as the test, in the same order.",
                            "Le garde-fou doit avoir les mêmes " + count + " bras que le test, dans le même ordre."));
        }
        return new Experiment.Guardrail(kpi == null ? "" : kpi, arms);
    }

    private static List<Experiment.Arm> arms(JsonFields fields) {
        fields.require("arms", "[ { \"name\": \"A\", \"n\": 14102, \"successes\": 424 } ]");
        List<Experiment.Arm> arms = new ArrayList<>();
        for (JsonFields arm : fields.objects("arms", TestPlan.ARMS_MIN, TestPlan.ARMS_MAX, "name", "n", "successes")) {
            arm.require("name", "\"A\"");
            arm.require("n", "14102");
            arm.require("successes", "424");
            String name = arm.text("name", NAME_MAX);
            Long n = arm.whole("n", 0, COUNT_MAX);
            Long successes = arm.whole("successes", 0, COUNT_MAX);
            if (n != null && successes != null && successes > n) {
                arm.say(
                        "successes",
                        new Text(
                                "`successes` are more than `n`. Correct one of the two.",
                                "`successes` dépasse `n`. Corrigez l'un des deux."));
            }
            arms.add(
                    new Experiment.Arm(name == null ? "" : name, n == null ? 0 : n, successes == null ? 0 : successes));
        }
        return arms;
    }

    private static LocalDate asOf(JsonFields body, Experiment test) {
        LocalDate asOf = body.date("asOf");
        LocalDate end = test.end();
        if (!body.has("asOf") && end == null) {
            body.say(
                    "asOf",
                    new Text(
                            "`asOf` is missing. Give the day on which the counts were taken, or the `end` of the test.",
                            "`asOf` manque. Donnez le jour où les comptes ont été relevés, ou la fin du test (`end`)."));
        }
        return asOf != null ? asOf : end != null ? end.plusDays(1) : test.start();
    }
}

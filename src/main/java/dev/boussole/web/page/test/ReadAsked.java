package dev.boussole.web.page.test;

import dev.boussole.campaign.Experiment;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.TestPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test as its fields tell it: arm {@code i} is {@code name-i n-i successes-i}, its guardrail {@code guarded-i harmed-i}. */
record ReadAsked(Experiment test, LocalDate asOf) {
    static final long COUNT_MAX = 1_000_000_000_000L;
    private static final int NAME_MAX = 200;

    /** Null when a field is missing or wrong; the fields then say so. */
    static @Nullable ReadAsked of(Fields fields, int count) {
        fields.require("planned");
        fields.require("start");
        String kpi = fields.text("kpi");
        if (Kpi.of(kpi).isEmpty()) {
            fields.say("kpi", fields.labels().of("test.field.kpi"));
        }
        LocalDate start = fields.date("start");
        LocalDate end = fields.date("end");
        LocalDate asOf = fields.date("asOf");
        Long planned = fields.whole("planned", 1, COUNT_MAX);
        if (start != null && end != null && end.isBefore(start)) {
            fields.say("end", fields.labels().of("test.field.end"));
        }
        if (end == null && asOf == null) {
            fields.say("asOf", fields.labels().of("test.field.as-of"));
        }
        List<Experiment.Arm> arms = arms(fields, count, "n-", "successes-");
        Experiment.Guardrail guardrail = guardrail(fields, arms);
        if (!fields.sound() || start == null || planned == null) {
            return null;
        }
        LocalDate day = asOf != null ? asOf : end == null ? start : end.plusDays(1);
        return new ReadAsked(
                new Experiment("test", null, kpi, start, end, planned, arms, fields.has("extended"), guardrail), day);
    }

    private static List<Experiment.Arm> arms(Fields fields, int count, String trials, String successes) {
        List<Experiment.Arm> arms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            for (String field : List.of("name-" + i, trials + i, successes + i)) {
                fields.require(field);
            }
            String name = fields.text("name-" + i);
            if (name.length() > NAME_MAX) {
                fields.say("name-" + i, fields.labels().of("test.field.long"));
            }
            Long n = fields.whole(trials + i, 0, COUNT_MAX);
            Long won = fields.whole(successes + i, 0, COUNT_MAX);
            if (n != null && won != null && won > n) {
                fields.say(successes + i, fields.labels().of("test.field.more"));
            }
            arms.add(new Experiment.Arm(name, n == null ? 0 : n, won == null ? 0 : won));
        }
        return arms;
    }

    /** The guardrail's people are the arm's own where nothing else was typed. */
    private static Experiment.@Nullable Guardrail guardrail(Fields fields, List<Experiment.Arm> arms) {
        String kpi = fields.text("guardrail");
        if (kpi.isEmpty()) {
            return null;
        }
        for (int i = 1; i <= arms.size(); i++) {
            fields.fill("guarded-" + i, fields.text("n-" + i));
        }
        return new Experiment.Guardrail(kpi, arms(fields, arms.size(), "guarded-", "harmed-"));
    }

    /** How many arms a form has. */
    static int count(Fields fields) {
        Long count = fields.whole("arms", TestPlan.ARMS_MIN, TestPlan.ARMS_MAX);
        return count == null ? TestPlan.ARMS_MIN : count.intValue();
    }

    /** Fills the fields with a test that is known. */
    static void fill(Fields fields, Experiment test, LocalDate asOf) {
        fields.fill("kpi", test.kpi());
        fields.fill("start", test.start().toString());
        LocalDate end = test.end();
        if (end != null) {
            fields.fill("end", end.toString());
        }
        fields.fill("asOf", asOf.toString());
        fields.fill("planned", String.valueOf(test.plannedPerArm()));
        fields.fill("arms", String.valueOf(test.arms().size()));
        if (test.extended()) {
            fields.fill("extended", "1");
        }
        for (int i = 0; i < test.arms().size(); i++) {
            Experiment.Arm arm = test.arms().get(i);
            fields.fill("name-" + (i + 1), arm.name());
            fields.fill("n-" + (i + 1), String.valueOf(arm.n()));
            fields.fill("successes-" + (i + 1), String.valueOf(arm.successes()));
        }
        Experiment.Guardrail guardrail = test.guardrail();
        if (guardrail != null) {
            fields.fill("guardrail", guardrail.kpi());
            for (int i = 0; i < guardrail.arms().size(); i++) {
                Experiment.Arm arm = guardrail.arms().get(i);
                fields.fill("guarded-" + (i + 1), String.valueOf(arm.n()));
                fields.fill("harmed-" + (i + 1), String.valueOf(arm.successes()));
            }
        }
    }

    /** The names of all fields. */
    static String[] names() {
        List<String> names = new ArrayList<>(List.of(
                "experiment", "kpi", "start", "end", "asOf", "planned", "extended", "arms", "more", "guardrail"));
        for (int i = 1; i <= TestPlan.ARMS_MAX; i++) {
            names.addAll(List.of("name-" + i, "n-" + i, "successes-" + i, "guarded-" + i, "harmed-" + i));
        }
        return names.toArray(new String[0]);
    }
}

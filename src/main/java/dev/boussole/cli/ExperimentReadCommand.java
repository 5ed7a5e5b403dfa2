package dev.boussole.cli;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Page;
import dev.boussole.report.TestReadingJson;
import dev.boussole.review.TestReading;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.statistics.TestPlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code experiment read}: the verdict on an A/B test, by the rules. */
final class ExperimentReadCommand implements Command {
    private static final long COUNT_MAX = 1_000_000_000_000L;
    private static final Pattern ARM = Pattern.compile("([^=]{1,200})=([0-9]{1,12})/([0-9]{1,12})");

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.option("--kpi", "KEY")
                .option("--start", "DATE")
                .option("--end", "DATE")
                .option("--as-of", "DATE")
                .option("--planned", "COUNT")
                .options("--arm", "ARM")
                .flag("--extended")
                .option("--rules", "DIR")
                .option("--format", "FORMAT2")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Experiment test = test(input, session);
        LocalDate asOf = asOf(input, test, session);
        RuleBook book = Rules.of(input, session).load();
        Account account = new Account(
                "test", Currency.getInstance("EUR"), ZoneOffset.UTC, session.language(), null, null, 0, null);
        TestReading reading = TestReading.of(test, account, book, asOf);
        session.print(json ? TestReadingJson.of(reading, session.language()) + "\n" : text(reading, session));
        return Exit.DONE;
    }

    private static String text(TestReading reading, Session session) {
        Page page = new Page(session.columns());
        Optional<Messages> said = reading.advice().map(Recommendation::messages);
        if (said.isEmpty()) {
            return page.paragraph(0, session.labels().text("experiment.read.none"))
                    .toString();
        }
        Language language = session.language();
        page.line(session.ink().strong(said.get().title().in(language)));
        page.paragraph(0, said.get().why().in(language));
        return page.paragraph(0, said.get().step().in(language)).toString();
    }

    private static Experiment test(Input input, Session session) {
        String kpi = input.required("--kpi");
        if (Kpi.of(kpi).isEmpty()) {
            throw new WrongUse(session.labels().text("error.kpi", kpi) + " "
                    + session.labels().text("error.kpis"));
        }
        input.required("--start");
        LocalDate start = input.date("--start").orElseThrow();
        @Nullable LocalDate end = input.date("--end").orElse(null);
        if (end != null && end.isBefore(start)) {
            throw new WrongUse(session.labels().text("error.endBeforeStart"));
        }
        input.required("--planned");
        long planned =
                new Amounts(input, session).whole("--planned", 1, COUNT_MAX).orElseThrow();
        return new Experiment(
                "test", null, kpi, start, end, planned, arms(input, session), input.flag("--extended"), null);
    }

    private static List<Experiment.Arm> arms(Input input, Session session) {
        List<Experiment.Arm> arms = new ArrayList<>();
        for (String given : input.texts("--arm")) {
            Matcher arm = ARM.matcher(given);
            if (!arm.matches() || Long.parseLong(arm.group(2)) > Long.parseLong(arm.group(3))) {
                throw new WrongUse(session.labels().text("error.arm", given));
            }
            arms.add(new Experiment.Arm(
                    arm.group(1).strip(), Long.parseLong(arm.group(3)), Long.parseLong(arm.group(2))));
        }
        if (arms.size() < TestPlan.ARMS_MIN || arms.size() > TestPlan.ARMS_MAX) {
            throw new WrongUse(session.labels().text("error.arms", arms.size(), TestPlan.ARMS_MAX));
        }
        return arms;
    }

    /** The day after the end, where no other is given: today is no input. */
    private static LocalDate asOf(Input input, Experiment test, Session session) {
        @Nullable LocalDate end = test.end();
        return input.date("--as-of").orElseGet(() -> {
            if (end == null) {
                throw new WrongUse(session.labels().text("error.endOrAsOf"));
            }
            return end.plusDays(1);
        });
    }
}

package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.JsonText;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules test}: the tests that lie beside the rules. */
final class RulesTestCommand implements Command {
    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1").option("--format", "FORMAT2").build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        TestReport report = rules.test();
        session.print(json ? JsonText.of(json(report, session.language())) : text(report, rules, session));
        return report.passed() ? Exit.DONE : Exit.FINDINGS;
    }

    private static String text(TestReport report, Rules rules, Session session) {
        StringBuilder text = new StringBuilder();
        for (TestResult result : report.results()) {
            if (!result.passed()) {
                String place = rules.shownAs() + "/" + result.file();
                String name = result.name().isEmpty() ? "" : ", \"" + result.name() + "\"";
                result.faults()
                        .forEach(fault -> text.append(session.ink().strong("`" + place + "`" + name))
                                .append(session.labels().text("colon"))
                                .append(' ')
                                .append(fault.in(session.language()))
                                .append('\n'));
            }
        }
        return text.append(report.summary().in(session.language())).append('\n').toString();
    }

    private static Map<String, @Nullable Object> json(TestReport report, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("passed", report.passed());
        json.put("tests", report.results().size());
        json.put("failed", report.failed());
        json.put(
                "results",
                report.results().stream().map(result -> json(result, language)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(TestResult result, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", result.file());
        json.put("name", result.name());
        json.put("passed", result.passed());
        json.put(
                "faults",
                result.faults().stream().map(fault -> fault.in(language)).toList());
        return json;
    }
}

package dev.boussole.cli;

import dev.boussole.report.JsonText;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.coverage.Coverage;
import dev.boussole.rulebook.coverage.CoverageReport;
import dev.boussole.rulebook.coverage.CoveredCondition;
import dev.boussole.rulebook.coverage.CoveredRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules coverage}: which rules, conditions and thresholds the tests beside the rules really test. */
final class RulesCoverageCommand implements Command {
    private static final int INDENT = 3;

    @Override
    public CommandSpec spec(Usage usage) {
        return usage.argument("DIR", "0..1")
                .option("--fail-under", "PERCENT")
                .option("--format", "FORMAT2")
                .build();
    }

    @Override
    public int run(Input input, Session session) {
        boolean json = input.choice("--format", "text", "json").equals("json");
        double least =
                input.text("--fail-under").map(given -> percent(given, session)).orElse(0.0);
        Rules rules = Rules.of(input.argument(0).map(input::path), session.terminal());
        rules.mustExist(session.labels());
        Map<String, String> files = rules.files();
        CoverageReport report = Coverage.of(RuleBookLoader.load(files, rules.options()), files);
        session.print(json ? JsonText.of(json(report)) : text(report, session));
        return report.share() >= least ? Exit.DONE : Exit.FINDINGS;
    }

    /** {@code 90%} and {@code 90} as 0.9. */
    private static double percent(String given, Session session) {
        String number = given.strip().replaceFirst("\\s*%$", "").replace(',', '.');
        if (number.matches("\\d{1,3}(\\.\\d{1,6})?") && Double.parseDouble(number) <= 100) {
            return Double.parseDouble(number) / 100;
        }
        throw new WrongUse(session.labels().text("error.percent", "--fail-under", given));
    }

    private static String text(CoverageReport report, Session session) {
        StringBuilder text = new StringBuilder();
        for (CoveredRule rule : report.rules()) {
            if (!rule.complete() || rule.edges() < rule.limits().size()) {
                text.append(session.ink().strong(rule.rule()))
                        .append("  ")
                        .append(rule.file())
                        .append(':')
                        .append(rule.line())
                        .append('\n');
                if (!rule.fired()) {
                    line(text, session, "coverage.silent");
                }
                rule.conditions().forEach(condition -> gap(text, condition, session));
            }
        }
        return text.append(report.summary().in(session.language())).append('\n').toString();
    }

    private static void gap(StringBuilder text, CoveredCondition condition, Session session) {
        String shown = condition.fact() + ": " + condition.condition();
        if (!condition.decisive()) {
            line(text, session, "coverage.undecided", shown);
        } else if (condition.threshold() != null && !condition.bothSides()) {
            line(
                    text,
                    session,
                    condition.spoke() ? "coverage.only-spoke" : "coverage.only-silent",
                    shown,
                    condition.threshold());
        } else if (condition.threshold() != null && !condition.edge()) {
            line(text, session, "coverage.no-edge", shown, condition.threshold());
        }
    }

    private static void line(StringBuilder text, Session session, String label, Object... about) {
        text.append(" ".repeat(INDENT))
                .append(session.labels().text(label, about))
                .append('\n');
    }

    private static Map<String, @Nullable Object> json(CoverageReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("share", report.share());
        json.put("fired", report.fired());
        json.put("conditions", report.conditions());
        json.put("decisive", report.decisive());
        json.put("thresholds", report.limits());
        json.put("bothSides", report.bothSides());
        json.put("edges", report.edges());
        json.put(
                "rules", report.rules().stream().map(RulesCoverageCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(CoveredRule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", rule.rule());
        json.put("file", rule.file());
        json.put("line", rule.line());
        json.put("cases", rule.cases());
        json.put("fired", rule.fired());
        json.put(
                "conditions",
                rule.conditions().stream().map(RulesCoverageCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(CoveredCondition condition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fact", condition.fact());
        json.put("condition", condition.condition());
        json.put("threshold", condition.threshold());
        json.put("decisive", condition.decisive());
        json.put("spoke", condition.spoke());
        json.put("silent", condition.silent());
        json.put("edge", condition.edge());
        return json;
    }
}

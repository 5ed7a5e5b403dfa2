package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.JsonText;
import dev.boussole.rulebook.testing.Fault;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of the tests of a rulebook: each failed case with what was expected, what was said, and what stood in the way.
 *
 * @param shownAs what messages call the rulebook's folder
 * @param only what the tests were picked by; empty for all of them
 */
record TestReportText(TestReport report, String shownAs, String only, Session session) {
    String text() {
        StringBuilder text = new StringBuilder();
        report.results().stream().filter(result -> !result.passed()).forEach(result -> failed(result, text));
        boolean picked = report.results().isEmpty() && !only.isEmpty();
        String summary = picked
                ? session.labels().text("rules.unmatched", only)
                : report.summary().in(session.language());
        return text.append(summary).append('\n').toString();
    }

    private void failed(TestResult result, StringBuilder text) {
        String colon = session.labels().text("colon");
        if (!result.isMistaken()) {
            text.append(session.ink().strong("`" + place(result, result.line()) + "`"))
                    .append(name(result))
                    .append(colon)
                    .append('\n');
            text.append("   ").append(line("rules.expected", result.expected()));
            text.append("   ").append(line("rules.actual", result.actual()));
        }
        for (Fault fault : result.details()) {
            String where = "`" + place(result, fault.line()) + "`";
            text.append(result.isMistaken() ? session.ink().strong(where) + name(result) + colon + " " : "   ")
                    .append(fault.text().in(session.language()))
                    .append('\n');
        }
    }

    private String line(String label, List<String> rules) {
        String named = rules.isEmpty() ? session.labels().text("rules.none") : String.join(", ", rules);
        return session.labels().text(label) + session.labels().text("colon") + " " + named + "\n";
    }

    private static String name(TestResult result) {
        return result.name().isEmpty() ? "" : ", \"" + result.name() + "\"";
    }

    private String place(TestResult result, int line) {
        return shownAs + "/" + result.file() + ":" + line;
    }

    String json() {
        Language language = session.language();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("passed", report.passed());
        json.put("tests", report.results().size());
        json.put("failed", report.failed());
        json.put(
                "results",
                report.results().stream().map(result -> json(result, language)).toList());
        return JsonText.of(json);
    }

    private static Map<String, @Nullable Object> json(TestResult result, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", result.file());
        json.put("line", result.line());
        json.put("name", result.name());
        json.put("passed", result.passed());
        json.put("expected", result.expected());
        json.put("actual", result.actual());
        json.put(
                "faults",
                result.faults().stream().map(fault -> fault.in(language)).toList());
        json.put(
                "details",
                result.details().stream().map(fault -> json(fault, language)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Fault fault, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", fault.line());
        json.put("mistake", fault.mistake());
        json.put("message", fault.text().in(language));
        return json;
    }
}

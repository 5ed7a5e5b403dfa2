package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is wrong with rules, each with its place. */
final class Findings {
    private static final String FOLDER = "rules/";

    private Findings() {}

    /** The field {@code findings} of the object that is open. */
    static void write(JsonGenerator json, List<Problem> problems, Language language) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", file(problem));
            json.writeObjectField(
                    "line",
                    problem.source().line() == 0 ? null : problem.source().line());
            json.writeObjectField("column", column(problem));
            json.writeStringField("message", problem.message().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The same with what an editor needs to mark the place, and with the warnings that rules allow. */
    static void write(JsonGenerator json, CheckReport report, Language language) throws IOException {
        json.writeArrayFieldStart("findings");
        for (RuleProblem problem : report.problems()) {
            json.writeStartObject();
            write(json, problem, language);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("allowed");
        for (CheckReport.Allowed allowed : report.allowed()) {
            json.writeStartObject();
            write(json, allowed.problem(), language);
            json.writeStringField("until", allowed.by().until().toString());
            json.writeStringField("reason", allowed.by().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, RuleProblem rule, Language language) throws IOException {
        Problem problem = rule.problem();
        String suggestion = rule.suggestion().in(language);
        json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("kind", rule.kind());
        json.writeStringField("file", file(problem));
        json.writeObjectField(
                "line", problem.source().line() == 0 ? null : problem.source().line());
        json.writeObjectField("column", column(problem));
        json.writeObjectField("endColumn", rule.endColumn() == 0 ? null : rule.endColumn());
        json.writeStringField("found", rule.found().isEmpty() ? null : rule.found());
        json.writeStringField("rule", rule.rule());
        json.writeStringField("message", rule.message().in(language));
        json.writeStringField("suggestion", suggestion.isEmpty() ? null : suggestion);
    }

    /** The path under the rulebook's folder; null for what is wrong with the whole. */
    private static @org.jspecify.annotations.Nullable String file(Problem problem) {
        String file = problem.source().file();
        return file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : null;
    }

    private static @org.jspecify.annotations.Nullable Integer column(Problem problem) {
        String column = problem.column();
        return column != null && column.matches("[0-9]{1,6}") ? Integer.valueOf(column) : null;
    }

    /** Answers that rules are refused, with all of it. */
    static void refuse(Context context, List<Problem> problems, Language language) {
        ApiProblem problem = RuleProblems.refused(problems.size());
        byte[] body = Answers.object(json -> {
            Answers.fields(json, context, problem, language);
            write(json, problems, language);
        });
        Answers.fresh(context, problem.status(), body, Answers.PROBLEM, language);
    }
}

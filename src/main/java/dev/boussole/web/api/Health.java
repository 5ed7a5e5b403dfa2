package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.review.Workspace;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /health}: whether the process lives, and whether it can advise. */
final class Health {
    private final Desks desks;

    Health(Desks desks) {
        this.desks = desks;
    }

    static void live(Context context) {
        Query.of(context, "lang");
        byte[] body = Answers.object(json -> json.writeStringField("status", "up"));
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    /**
     * 200 with {@code ready}, or {@code degraded} when a change of rules or data could not be taken over and the last good
     * one serves; 503 when there is nothing to advise from.
     */
    void ready(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        Optional<Ruleset> rules = desks.rules().inService();
        List<Problem> ruleProblems = desks.rules().problems();
        Desk workspace = desks.first();
        Answers.Writer details = json -> {
            rules(json, rules, ruleProblems, language);
            workspace(json, workspace, language);
        };
        if (rules.isPresent() && workspace.last().isPresent()) {
            boolean sound = ruleProblems.isEmpty() && workspace.problems().isEmpty();
            byte[] body = Answers.object(json -> {
                json.writeStringField("status", sound ? "ready" : "degraded");
                details.write(json);
            });
            Answers.fresh(context, 200, body, Answers.JSON, language);
        } else {
            ApiProblem problem = problem(rules, ruleProblems, workspace);
            byte[] body = Answers.object(json -> {
                Answers.fields(json, context, problem, language);
                details.write(json);
            });
            problem.headers().forEach(context::header);
            Answers.fresh(context, problem.status(), body, Answers.PROBLEM, language);
        }
    }

    private static ApiProblem problem(Optional<Ruleset> rules, List<Problem> ruleProblems, Desk workspace) {
        if (rules.isPresent()) {
            return Problems.noWorkspace(workspace.problems());
        }
        return ruleProblems.isEmpty() ? Problems.rulesBuilding() : Problems.noRules(ruleProblems);
    }

    private static void rules(JsonGenerator json, Optional<Ruleset> rules, List<Problem> problems, Language language)
            throws IOException {
        json.writeObjectFieldStart("rules");
        String state = !problems.isEmpty() ? "failed" : rules.isPresent() ? "in_service" : "building";
        json.writeStringField("state", state);
        json.writeStringField("ruleset", rules.map(Ruleset::hash).orElse(null));
        json.writeObjectField("rules", rules.map(one -> one.rules().size()).orElse(null));
        problems(json, problems, language);
        json.writeEndObject();
    }

    private static void workspace(JsonGenerator json, Desk state, Language language) throws IOException {
        @Nullable Workspace workspace = state.last().map(Snapshot::workspace).orElse(null);
        json.writeObjectFieldStart("workspace");
        json.writeStringField("state", state.problems().isEmpty() ? "read" : "failed");
        json.writeObjectField(
                "campaigns", workspace == null ? null : workspace.campaigns().size());
        problems(json, state.problems(), language);
        json.writeEndObject();
    }

    private static void problems(JsonGenerator json, List<Problem> problems, Language language) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("file", problem.source().file());
            json.writeNumberField("line", problem.source().line());
            json.writeStringField("message", problem.message().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

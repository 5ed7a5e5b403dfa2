package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.review.Workspace;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.store.Vitals;
import dev.boussole.web.access.Role;
import dev.boussole.web.state.Desks;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /health}: whether the process lives, and whether it can advise. */
public final class Health {
    private final Desks desks;
    private final Supplier<Vitals> vitals;
    private final BooleanSupplier open;

    /** @param open whether anybody may see what is wrong, or only that something is */
    public Health(Desks desks, Supplier<Vitals> vitals, BooleanSupplier open) {
        this.desks = desks;
        this.vitals = vitals;
        this.open = open;
    }

    public void add(RoutesConfig routes) {
        routes.get("/health/live", Health::live, Role.ANYONE);
        routes.get("/health/ready", this::ready, Role.ANYONE);
    }

    private static void live(Context context) {
        Query.of(context, "lang");
        byte[] body = Answers.object(json -> json.writeStringField("status", "up"));
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    /**
     * 200 with {@code ready}, or {@code degraded} when a change of rules or data could not be taken over and the last good
     * one serves, or the disk is nearly full; 503 when there is no database or nothing to advise from.
     */
    private void ready(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        Optional<Ruleset> rules = desks.rules().inService();
        List<Problem> wrong = desks.rules().problems();
        Optional<Desk> first = desks.all().stream().findFirst();
        Vitals now = vitals.get();
        boolean shown = now.answers() && open.getAsBoolean();
        Answers.Writer details = json -> {
            rules(json, rules, wrong, shown, language);
            if (first.isPresent()) {
                workspace(json, first.get(), shown, language);
            }
            database(json, now);
        };
        Optional<ApiProblem> problem = problem(rules, wrong, now);
        if (problem.isEmpty()) {
            boolean sound = wrong.isEmpty()
                    && !now.low()
                    && desks.all().stream().allMatch(desk -> desk.problems().isEmpty());
            byte[] body = Answers.object(json -> {
                json.writeStringField("status", sound ? "ready" : "degraded");
                details.write(json);
            });
            Answers.fresh(context, 200, body, Answers.JSON, language);
        } else {
            byte[] body = Answers.object(json -> {
                Answers.fields(json, context, problem.get(), language);
                details.write(json);
            });
            problem.get().headers().forEach(context::header);
            Answers.fresh(context, problem.get().status(), body, Answers.PROBLEM, language);
        }
    }

    private Optional<ApiProblem> problem(Optional<Ruleset> rules, List<Problem> wrong, Vitals now) {
        if (!now.answers()) {
            return Optional.of(Problems.noDatabase());
        }
        if (rules.isEmpty()) {
            return Optional.of(wrong.isEmpty() ? Problems.rulesBuilding() : Problems.noRules(wrong));
        }
        boolean some = desks.all().stream().anyMatch(desk -> desk.last().isPresent());
        List<Problem> unread =
                desks.all().stream().flatMap(desk -> desk.problems().stream()).toList();
        return some ? Optional.empty() : Optional.of(Problems.noWorkspace(open.getAsBoolean() ? unread : List.of()));
    }

    private static void rules(
            JsonGenerator json, Optional<Ruleset> rules, List<Problem> wrong, boolean shown, Language language)
            throws IOException {
        json.writeObjectFieldStart("rules");
        String state = !wrong.isEmpty() ? "failed" : rules.isPresent() ? "in_service" : "building";
        json.writeStringField("state", state);
        json.writeStringField("ruleset", rules.map(Ruleset::hash).orElse(null));
        json.writeObjectField("rules", rules.map(one -> one.rules().size()).orElse(null));
        problems(json, shown ? wrong : List.of(), language);
        json.writeEndObject();
    }

    private static void workspace(JsonGenerator json, Desk desk, boolean shown, Language language) throws IOException {
        @Nullable Workspace workspace = desk.last().map(Snapshot::workspace).orElse(null);
        List<Problem> wrong = desk.problems();
        json.writeObjectFieldStart("workspace");
        json.writeStringField("state", wrong.isEmpty() ? "read" : "failed");
        json.writeObjectField(
                "campaigns", workspace == null ? null : workspace.campaigns().size());
        problems(json, shown ? wrong : List.of(), language);
        json.writeEndObject();
    }

    private static void database(JsonGenerator json, Vitals now) throws IOException {
        json.writeObjectFieldStart("database");
        json.writeStringField("state", now.answers() ? "answers" : "lost");
        json.writeStringField("schema", now.schema().orElse(null));
        if (now.freeBytes().isPresent()) {
            json.writeStringField("disk", now.low() ? "low" : "enough");
            json.writeNumberField("freeBytes", now.freeBytes().getAsLong());
        }
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

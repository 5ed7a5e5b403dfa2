package dev.boussole.web.api.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.report.JsonReport;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.ObjectiveTrial;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Objectives;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.store.input.StaleVersion;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.api.Versions;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /objectives}: the SMART objectives of an account, and how one would fare. */
final class ObjectiveRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final int BYTES_MAX = 64_000;
    private static final int ID_MAX = 100;
    private static final String UNNAMED = "objective";
    private static final String EXAMPLE = "{ \"kpi\": \"cpa\", \"target\": 25, \"end\": \"2026-12-31\" }";

    private final Desks desks;
    private final Objectives objectives;

    ObjectiveRoutes(Desks desks, Objectives objectives) {
        this.desks = desks;
        this.objectives = objectives;
    }

    void list(Context context) {
        Query query = Query.of(context, "lang", "limit", "cursor");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        List<Objectives.Versioned> all = objectives.list(account);
        int from = (int) Math.min(Cursors.of(query, 0), all.size());
        int to = Math.min(from + limit, all.size());
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("objectives");
            for (Objectives.Versioned one : all.subList(from, to)) {
                ObjectiveFields.write(json, one);
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", to < all.size() ? String.valueOf(to) : null);
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    void one(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        String id = context.pathParam("id");
        Objectives.Versioned found = objectives.get(account, id).orElseThrow(() -> InputProblems.noObjective(id));
        answer(context, 200, found, language);
    }

    void put(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        String id = context.pathParam("id");
        ObjectNode body = JsonBody.read(context, BYTES_MAX, EXAMPLE);
        if (id.isBlank() || id.length() > ID_MAX || !id.equals(id.strip())) {
            throw Problems.badParameter(
                    "The id of an objective has 1 to " + ID_MAX + " characters.",
                    "L'identifiant d'un objectif a de 1 à " + ID_MAX + " caractères.");
        }
        named(body, id);
        Optional<Objectives.Versioned> there = objectives.get(account, id);
        Long expected = there.isPresent() ? IfMatch.version(context, there.get().version()) : missing(context);
        try {
            Objectives.Versioned set = objectives.put(
                    account,
                    id,
                    body.toString(),
                    expected,
                    campaigns(desks.of(context)),
                    Caller.of(context).actor());
            if (there.isEmpty()) {
                context.header(
                        "Location",
                        ApiRoutes.ROOT + "/objectives/" + context.path().replaceFirst("^.*/", ""));
            }
            answer(context, there.isPresent() ? 200 : 201, set, language);
        } catch (StaleVersion stale) {
            throw InputProblems.stale(stale.current());
        } catch (InputException refused) {
            throw invalid(refused.problems());
        }
    }

    private static Long missing(Context context) {
        if (context.header("If-Match") != null) {
            throw InputProblems.stale(0);
        }
        return Objectives.NONE;
    }

    void delete(Context context) {
        Query.of(context, "lang");
        String account = desks.of(context).account().id();
        String id = context.pathParam("id");
        Objectives.Versioned there = objectives.get(account, id).orElseThrow(() -> InputProblems.noObjective(id));
        Long expected = IfMatch.version(context, there.version());
        try {
            objectives.delete(account, id, expected, Caller.of(context).actor());
            context.status(204);
        } catch (StaleVersion stale) {
            throw InputProblems.stale(stale.current());
        }
    }

    /** The verdicts that an objective would get on the account's data; nothing is kept. */
    void check(Context context) {
        Query query = Query.of(context, "lang", "asOf");
        ObjectNode body = JsonBody.read(context, BYTES_MAX, EXAMPLE);
        Desk desk = desks.of(context);
        if (!body.hasNonNull("id")) {
            body.put("id", UNNAMED);
        }
        Objective objective = read(desk, body);
        Ruleset rules = desks.ruleset();
        Snapshot now = desk.await().orElseThrow(() -> Problems.noWorkspace(desk.problems()));
        Language language = SpokenLanguage.of(context, now.workspace().account().language());
        List<ObjectiveAssessment> fares = ObjectiveTrial.of(
                objective, now.workspace(), rules, query.date("asOf").orElse(now.asOf()));
        String verdicts = new String(JsonReport.objectives(fares, language), StandardCharsets.UTF_8);
        byte[] answer = Answers.object(json -> {
            json.writeFieldName("objectives");
            json.writeRawValue(verdicts);
        });
        Answers.fresh(context, 200, answer, Answers.JSON, language);
    }

    /** The campaigns that the data tell of. */
    private static Set<String> campaigns(Desk desk) {
        return desk.last().map(ObjectiveTrial::campaigns).orElse(Set.of());
    }

    private Objective read(Desk desk, ObjectNode body) {
        try {
            return objectives.read(desk.account().id(), body.get("id").asText(), body.toString(), campaigns(desk));
        } catch (InputException refused) {
            throw invalid(refused.problems());
        }
    }

    /** An objective is named by its address; a body that says otherwise is a slip. */
    private static void named(ObjectNode body, String id) {
        if (!body.hasNonNull("id")) {
            body.put("id", id);
        } else if (!id.equals(body.get("id").asText())) {
            Text why = new Text(
                    "`/id` is not `" + id + "`, which the address names. Leave it out.",
                    "`/id` n'est pas `" + id + "`, que nomme l'adresse. Omettez-le.");
            throw Problems.invalidBody(List.of(new ApiProblem.Field("/id", why)));
        }
    }

    private static ApiProblem invalid(List<Problem> problems) {
        return Problems.invalidBody(problems.stream()
                .map(problem -> new ApiProblem.Field(pointer(problem.column()), problem.message()))
                .toList());
    }

    private static String pointer(@Nullable String column) {
        return column != null && column.startsWith("/") ? column : "";
    }

    private static void answer(Context context, int status, Objectives.Versioned one, Language language) {
        context.header("ETag", Versions.tag(one.version()));
        byte[] body = Answers.object(json -> ObjectiveFields.fields(json, one));
        Answers.fresh(context, status, body, Answers.JSON, language);
    }
}

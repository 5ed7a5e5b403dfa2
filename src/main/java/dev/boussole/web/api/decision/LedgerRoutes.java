package dev.boussole.web.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.report.DiffJson;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.decision.Replay;
import dev.boussole.service.decision.Replays;
import dev.boussole.store.decision.Decided;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code /decisions}: what was decided, as it was given then, and whether it can be made again. */
final class LedgerRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    private final Desks desks;
    private final Decisions decisions;
    private final Replays replays;

    LedgerRoutes(Desks desks, Decisions decisions, Replays replays) {
        this.desks = desks;
        this.decisions = decisions;
        this.replays = replays;
    }

    void list(Context context) {
        Query query = Query.of(context, "limit", "cursor", "lang");
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        Asking asking = Asking.of(context, desks);
        Decided before = Plain.cursor(query)
                .map(id -> decisions.find(asking.account(), id).orElseThrow(DecisionProblems::badCursor))
                .orElse(null);
        List<Decided> found = decisions.page(asking.account(), before, limit + 1);
        boolean more = found.size() > limit;
        List<Decided> shown = more ? found.subList(0, limit) : found;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("decisions");
            for (Decided one : shown) {
                json.writeStartObject();
                write(json, one);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? Plain.cursor(shown.get(limit - 1).id()) : null);
        });
        Answers.tagged(context, body, Answers.JSON, asking.language());
    }

    private static void write(JsonGenerator json, Decided one) throws IOException {
        json.writeStringField("id", one.id());
        LifeJson.text(json, "asOf", one.asOf());
        json.writeStringField("ruleset", one.ruleset());
        json.writeNumberField("revision", one.revision());
        json.writeStringField("program", one.program());
        json.writeStringField("trigger", one.trigger().key());
        json.writeStringField("actor", one.actor().name());
        LifeJson.text(json, "madeAt", one.madeAt());
        json.writeNumberField("recommended", one.recommended());
        json.writeNumberField("heldBack", one.heldBack());
        json.writeNumberField("abstained", one.abstained());
    }

    /** The bytes of then. */
    void one(Context context) {
        Query.of(context, "lang");
        Asking asking = Asking.of(context, desks);
        byte[] document = Plain.id(context)
                .flatMap(id -> decisions.document(asking.account(), id, asking.language()))
                .orElseThrow(() -> DecisionProblems.noDecision(context.pathParam("id")));
        Answers.tagged(context, document, Answers.JSON, asking.language());
    }

    /** What rules in shadow would have changed. */
    void shadow(Context context) {
        Query.of(context, "lang");
        Asking asking = Asking.of(context, desks);
        Decided decided = Plain.id(context)
                .flatMap(id -> decisions.find(asking.account(), id))
                .orElseThrow(() -> DecisionProblems.noDecision(context.pathParam("id")));
        DiffJson diff = DiffJson.of(asking.account(), decided.asOf(), decisions.shadow(decided));
        byte[] body = Answers.object(json -> diff.fields(json, asking.language()));
        Answers.tagged(context, body, Answers.JSON, asking.language());
    }

    void replay(Context context) {
        Query.of(context, "lang");
        AnswerBody.of(context).require();
        Asking asking = Asking.of(context, desks);
        Replay replay = Plain.id(context)
                .flatMap(id -> replays.replay(asking.account(), id))
                .orElseThrow(() -> DecisionProblems.noDecision(context.pathParam("id")));
        byte[] body = Answers.object(json -> write(json, replay, asking.language()));
        Answers.fresh(context, 200, body, Answers.JSON, asking.language());
    }

    private static void write(JsonGenerator json, Replay replay, Language language) throws IOException {
        json.writeObjectFieldStart("decision");
        write(json, replay.decided());
        json.writeEndObject();
        json.writeStringField("program", replay.program());
        json.writeStringField("outcome", replay.outcome().key());
        json.writeStringField("reason", replay.reason().in(language));
        json.writeArrayFieldStart("documents");
        for (Replay.Compared one : replay.languages()) {
            json.writeStartObject();
            json.writeStringField("language", one.language().code());
            json.writeStringField("then", "sha256:" + one.then());
            json.writeStringField("now", "sha256:" + one.now());
            Replay.Difference difference = one.difference();
            if (difference == null) {
                json.writeNullField("difference");
            } else {
                json.writeObjectFieldStart("difference");
                json.writeStringField("pointer", difference.pointer());
                json.writeStringField("then", difference.then());
                json.writeStringField("now", difference.now());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

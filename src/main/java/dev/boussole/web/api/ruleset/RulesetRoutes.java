package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.service.ruleset.Publication;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.store.ruleset.Activation;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.JsonBody;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.api.Versions;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rulesets}: what was in service when; publishing drafts and rolling back. */
final class RulesetRoutes {
    private static final int BYTES_MAX = 20_000;
    private static final int NOTE_MAX = 1_000;
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    private final Books books;
    private final Rulesets rulesets;
    private final Workshop workshop;
    private final Bench bench;

    RulesetRoutes(Books books, Rulesets rulesets, Workshop workshop, Bench bench) {
        this.books = books;
        this.rulesets = rulesets;
        this.workshop = workshop;
        this.bench = bench;
    }

    void history(Context context) {
        Query query = Query.of(context, "lang", "limit", "cursor");
        Language language = SpokenLanguage.of(context, Language.EN);
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        long before = query.text("cursor").map(RulesetRoutes::cursor).orElse(Long.MAX_VALUE);
        List<Activation> found = rulesets.history(before, limit + 1);
        List<Activation> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? String.valueOf(page.get(limit - 1).id()) : null;
        Optional<String> inService = rulesets.active().map(Activation::hash);
        byte[] body = Answers.object(json -> {
            json.writeStringField("inService", inService.orElse(null));
            json.writeArrayFieldStart("rulesets");
            for (Activation one : page) {
                json.writeStartObject();
                fields(json, one);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", next);
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    private static long cursor(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw Problems.badParameter(
                "`cursor` leads nowhere: start again without it, then follow `nextCursor`.",
                "`cursor` ne mène nulle part : recommencez sans lui, puis suivez `nextCursor`.");
    }

    void publish(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String note = note(context);
        Served served = books.served();
        require(context, served);
        Actor actor = Caller.of(context).actor();
        Publication made = bench.run(() -> workshop.publish(served, actor, note));
        if (made instanceof Publication.Refused refused) {
            Findings.refuse(context, refused.problems(), language);
        } else if (made instanceof Publication.Done done) {
            answer(context, 201, done.activation(), done.files(), language);
        } else {
            throw made instanceof Publication.Nothing ? RuleProblems.nothingToPublish() : RuleProblems.overtaken();
        }
    }

    void activate(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String note = note(context);
        String hash = context.pathParam("hash");
        Served served = books.served();
        require(context, served);
        if (served.hash().equals(hash)) {
            throw RuleProblems.inServiceAlready(hash);
        }
        Actor actor = Caller.of(context).actor();
        try {
            Activation made = bench.run(() -> rulesets.activate(hash, actor, note))
                    .orElseThrow(() -> RuleProblems.noRuleset(hash));
            answer(context, 200, made, List.of(), language);
        } catch (InputException refused) {
            Findings.refuse(context, refused.problems(), language);
        }
    }

    private static @Nullable String note(Context context) {
        JsonFields body = JsonFields.of(JsonBody.read(context, BYTES_MAX, "{ \"note\": \"…\" }"), "note");
        String note = body.text("note", NOTE_MAX);
        body.done();
        return note;
    }

    private static void require(Context context, Served served) {
        Versions.require(context, served.activation(), false);
    }

    private static void answer(Context context, int status, Activation made, List<String> files, Language language) {
        context.header("ETag", Versions.tag(made.id()));
        byte[] body = Answers.object(json -> {
            fields(json, made);
            json.writeArrayFieldStart("files");
            for (String file : files) {
                json.writeString(file);
            }
            json.writeEndArray();
        });
        Answers.fresh(context, status, body, Answers.JSON, language);
    }

    private static void fields(JsonGenerator json, Activation one) throws IOException {
        json.writeNumberField("id", one.id());
        json.writeStringField("ruleset", one.hash());
        json.writeNumberField("rules", one.rules());
        json.writeStringField("cause", one.cause().key());
        json.writeStringField("actor", one.actor().name());
        json.writeStringField("note", one.note());
        json.writeStringField("at", one.at().toString());
    }
}

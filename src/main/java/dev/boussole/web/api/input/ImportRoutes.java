package dev.boussole.web.api.input;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.service.Account;
import dev.boussole.service.Service;
import dev.boussole.service.input.ImportOptions;
import dev.boussole.service.input.ImportOutcome;
import dev.boussole.service.input.Inputs;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.store.input.UndoOutcome;
import dev.boussole.web.access.Caller;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.util.List;

/** {@code /imports}: files come in, all or nothing, and the record of what became of them. */
final class ImportRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final Text REFUSED = new Text("The files cannot be used", "Les fichiers sont inutilisables");

    private final Desks desks;
    private final Service service;
    private final Inputs inputs;

    ImportRoutes(Desks desks, Service service) {
        this.desks = desks;
        this.service = service;
        this.inputs = service.inputs();
    }

    void take(Context context) {
        Query query = Query.of(context, "lang", "name", "period", "locale", "currency");
        Language language = SpokenLanguage.of(context, Language.EN);
        ImportOptions options = Saying.of(query);
        String account = into(context, query);
        inputs.folder(account).ifPresent(folder -> {
            throw InputProblems.followsFolder(account, folder);
        });
        try (Sent sent = Sent.of(context, query)) {
            ImportOutcome outcome = inputs.take(
                    account, sent.uploads(), options, Caller.of(context).actor());
            service.serve(account);
            answer(context, account, outcome, language);
        } catch (InputException refused) {
            InputProblems.refuse(context, "invalid-import", REFUSED, refused.problems(), language);
        }
    }

    /** The account that the files go into; one that is not there is made by whoever may. */
    private String into(Context context, Query query) {
        String named = query.text("account").orElse(null);
        if (named == null) {
            return desks.of(context).account().id();
        }
        if (!Account.isId(named)) {
            throw AccountRoutes.badId(named);
        }
        Caller caller = Caller.of(context);
        boolean mayMake = caller.accounts() == null || caller.role().includes(Role.PUBLISHER);
        if (!caller.sees(named) || (!mayMake && !inputs.exists(named))) {
            throw Problems.noAccount(named);
        }
        return named;
    }

    private void answer(Context context, String account, ImportOutcome outcome, Language language) {
        if (outcome.unchanged()) {
            byte[] body = Answers.object(json -> ImportJson.unchanged(json, outcome, language));
            Answers.fresh(context, 200, body, Answers.JSON, language);
            return;
        }
        ImportRecord kept = inputs.imported(account, outcome.id()).orElseThrow();
        context.header("Location", ApiRoutes.ROOT + "/imports/" + kept.id() + "?account=" + account);
        byte[] body = Answers.object(json -> ImportJson.whole(json, kept, language));
        Answers.fresh(context, 201, body, Answers.JSON, language);
    }

    void list(Context context) {
        Query query = Query.of(context, "lang", "limit", "cursor");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        long before = Cursors.of(query, Long.MAX_VALUE);
        List<ImportRecord> found = inputs.imports(account, before, limit + 1);
        List<ImportRecord> page = found.subList(0, Math.min(limit, found.size()));
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("imports");
            for (ImportRecord one : page) {
                json.writeStartObject();
                ImportJson.head(json, one);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor",
                    found.size() > limit ? String.valueOf(page.get(limit - 1).id()) : null);
        });
        Answers.tagged(context, body, Answers.JSON, language);
    }

    void one(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        long id = id(context);
        ImportRecord found = inputs.imported(account, id).orElseThrow(() -> InputProblems.noImport(String.valueOf(id)));
        byte[] body = Answers.object(json -> ImportJson.whole(json, found, language));
        Answers.tagged(context, body, Answers.JSON, language);
    }

    /** Twice is as once. */
    void undo(Context context) {
        Query.of(context, "lang");
        Language language = SpokenLanguage.of(context, Language.EN);
        String account = desks.of(context).account().id();
        long id = id(context);
        UndoOutcome.Undone done =
                Undoing.require(inputs.undo(account, id, Caller.of(context).actor()), id);
        if (done.now()) {
            service.serve(account);
        }
        byte[] body = Answers.object(json -> ImportJson.whole(json, done.record(), language));
        Answers.fresh(context, 200, body, Answers.JSON, language);
    }

    private static long id(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw InputProblems.noImport(id);
        }
        return Long.parseLong(id);
    }
}

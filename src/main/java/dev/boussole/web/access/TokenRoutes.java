package dev.boussole.web.access;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.service.access.AccessService;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.Tokens;
import dev.boussole.store.access.DeniedCall;
import dev.boussole.store.access.StoredToken;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** {@code /tokens} and {@code /denied-calls}: who may come in, and who was turned away. */
final class TokenRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;

    private final AccessService service;
    private final Tokens tokens;
    private final Visitors visitors;

    TokenRoutes(AccessService service, Visitors visitors) {
        this.service = service;
        this.tokens = service.tokens();
        this.visitors = visitors;
    }

    void add(RoutesConfig routes) {
        routes.get(ApiRoutes.ROOT + "/tokens", this::list, Role.PUBLISHER);
        routes.post(ApiRoutes.ROOT + "/tokens", this::create, Role.PUBLISHER);
        routes.get(ApiRoutes.ROOT + "/tokens/{id}", this::one, Role.PUBLISHER);
        routes.delete(ApiRoutes.ROOT + "/tokens/{id}", this::revoke, Role.PUBLISHER);
        routes.get(ApiRoutes.ROOT + "/denied-calls", this::denied, Role.PUBLISHER);
    }

    private void list(Context context) {
        Query query = Query.of(context, "limit", "cursor", "lang");
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        @Nullable StoredToken after = query.text("cursor").map(this::cursor).orElse(null);
        List<StoredToken> shown = managed(Caller.of(context), after, limit + 1);
        boolean cut = shown.size() > limit;
        List<StoredToken> answer = cut ? shown.subList(0, limit) : shown;
        Instant now = service.now();
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("tokens");
            for (StoredToken token : answer) {
                json.writeStartObject();
                TokenJson.fields(json, token, now);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", cut ? answer.get(limit - 1).id() : null);
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    /** The first tokens after one that the caller looks after; {@code count} of them or a few more. */
    private List<StoredToken> managed(Caller caller, @Nullable StoredToken after, int count) {
        List<StoredToken> found = new ArrayList<>();
        @Nullable StoredToken last = after;
        List<StoredToken> page;
        do {
            page = tokens.after(last, LIMIT_MAX);
            for (StoredToken token : page) {
                last = token;
                if (manages(caller, token)) {
                    found.add(token);
                }
            }
        } while (page.size() == LIMIT_MAX && found.size() < count);
        return found;
    }

    private StoredToken cursor(String given) {
        return tokens.byId(given).orElseThrow(TokenRoutes::badCursor);
    }

    private void create(Context context) {
        Query.of(context, "lang");
        Caller caller = Caller.of(context);
        NewToken wanted = TokenJson.read(context, tokens.accounts(), caller.accounts(), service.now());
        Tokens.Created created = tokens.create(wanted, caller.actor());
        Language language = SpokenLanguage.orEnglish(context);
        context.header("Location", ApiRoutes.ROOT + "/tokens/" + created.token().id());
        Repeats.keepInstead(context, document(created.token(), json -> json.writeNullField("token")));
        byte[] body = document(created.token(), json -> json.writeStringField("token", created.secret()));
        Answers.fresh(context, 201, body, Answers.JSON, language);
    }

    private byte[] document(StoredToken token, Answers.Writer first) {
        return Answers.object(json -> {
            first.write(json);
            TokenJson.fields(json, token, service.now());
        });
    }

    private void one(Context context) {
        Query.of(context, "lang");
        byte[] body = document(managed(context), json -> {});
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    /** Ends a token: at once, and whatever its version is; to revoke one twice changes nothing. */
    private void revoke(Context context) {
        Query.of(context, "lang");
        service.revoke(managed(context).id(), Caller.of(context).actor());
        context.status(204).header("Cache-Control", "no-store");
    }

    private StoredToken managed(Context context) {
        String id = context.pathParam("id");
        Optional<StoredToken> token = tokens.byId(id).filter(one -> manages(Caller.of(context), one));
        return token.orElseThrow(() -> AccessProblems.noSuchToken(id));
    }

    /** Who sees some accounts only looks after the tokens that see no others. */
    private static boolean manages(Caller caller, StoredToken token) {
        @Nullable SortedSet<String> accounts = token.accounts();
        return caller.accounts() == null
                || (accounts != null && caller.accounts().containsAll(accounts));
    }

    private void denied(Context context) {
        Query query = Query.of(context, "limit", "cursor", "lang");
        if (Caller.of(context).accounts() != null) {
            throw visitors.denied(context, AccessProblems.allAccounts());
        }
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        long before = query.text("cursor").map(TokenRoutes::number).orElse(Long.MAX_VALUE);
        List<DeniedCall> calls = service.denied().before(before, limit + 1);
        boolean more = calls.size() > limit;
        List<DeniedCall> shown = more ? calls.subList(0, limit) : calls;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("calls");
            for (DeniedCall call : shown) {
                call(json, call);
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? String.valueOf(shown.get(limit - 1).id()) : null);
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private static long number(String cursor) {
        if (cursor.matches("[0-9]{1,18}")) {
            return Long.parseLong(cursor);
        }
        throw badCursor();
    }

    private static ApiProblem badCursor() {
        return Problems.badParameter(
                "`cursor` is not one that this list gave. Send `nextCursor` as it was, or leave `cursor` out.",
                "`cursor` ne vient pas de cette liste. Envoyez `nextCursor` tel quel, ou retirez `cursor`.");
    }

    private static void call(JsonGenerator json, DeniedCall call) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", call.id());
        json.writeStringField("at", call.at().toString());
        json.writeNumberField("times", call.times());
        json.writeStringField("actor", call.actor());
        json.writeStringField("token", call.token());
        json.writeStringField("address", call.address());
        json.writeStringField("method", call.method());
        json.writeStringField("path", call.path());
        json.writeStringField("reason", call.reason());
        json.writeEndObject();
    }
}

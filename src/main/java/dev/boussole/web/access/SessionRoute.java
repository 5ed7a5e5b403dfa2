package dev.boussole.web.access;

import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiRoutes;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.TreeSet;

/** {@code GET /session}: who asks, what they may do, and what forms have to send along. */
final class SessionRoute {
    private final Visitors visitors;

    SessionRoute(Visitors visitors) {
        this.visitors = visitors;
    }

    void add(RoutesConfig routes) {
        routes.get(ApiRoutes.ROOT + "/session", this::show, Role.VIEWER);
    }

    private void show(Context context) {
        Query.of(context, "lang");
        Visitor visitor = visitors.of(context);
        Caller caller = visitor.caller();
        byte[] body = Answers.object(json -> {
            json.writeStringField("name", caller.actor().name());
            json.writeStringField("role", caller.role().key());
            if (caller.accounts() == null) {
                json.writeNullField("accounts");
            } else {
                json.writeArrayFieldStart("accounts");
                for (String account : new TreeSet<>(caller.accounts())) {
                    json.writeString(account);
                }
                json.writeEndArray();
            }
            json.writeBooleanField("open", visitor.isOpen());
            json.writeStringField("csrf", visitor.formToken());
        });
        Answers.fresh(context, 200, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }
}

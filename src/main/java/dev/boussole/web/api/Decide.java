package dev.boussole.web.api;

import dev.boussole.campaign.InputException;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.access.Caller;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.time.LocalDate;

/** {@code POST /decisions}: the account is reviewed now, for a day that may be named, and the decision is kept. */
final class Decide {
    private final Desks desks;

    Decide(Desks desks) {
        this.desks = desks;
    }

    void handle(Context context) {
        Query query = Query.of(context, "asOf", "lang");
        LocalDate asOf = query.date("asOf").orElse(null);
        if (context.bodyAsBytes().length > 0) {
            throw Problems.takesNoBody();
        }
        Desk desk = desks.of(context);
        Snapshot made = decide(desk, asOf, context);
        byte[] body = Answers.object(json -> {
            json.writeStringField("id", made.review().decisionId());
            json.writeStringField("asOf", made.asOf().toString());
            json.writeStringField("ruleset", made.review().ruleset());
            json.writeNumberField("recommended", made.review().ranking().size());
        });
        context.header(
                "Location", ApiRoutes.ROOT + "/decisions/" + made.review().decisionId());
        Answers.fresh(context, 201, body, Answers.JSON, SpokenLanguage.orEnglish(context));
    }

    private Snapshot decide(Desk desk, @org.jspecify.annotations.Nullable LocalDate asOf, Context context) {
        try {
            return desk.decide(desks.ruleset(), asOf, Caller.of(context).actor());
        } catch (InputException unusable) {
            throw Problems.noWorkspace(unusable.problems());
        }
    }
}

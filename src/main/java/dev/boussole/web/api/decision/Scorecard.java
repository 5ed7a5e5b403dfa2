package dev.boussole.web.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.decision.DismissalReason;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Wilson;
import dev.boussole.store.decision.RuleScore;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code GET /rules/scorecard}: what became of what each rule recommended. */
final class Scorecard {
    /** With fewer judged ones the interval of a rate spans most of 0 to 1, and the rate would be taken for a record. */
    private static final int JUDGED_MIN = 10;

    private static final double LEVEL = 0.95;

    private final Desks desks;
    private final Recommendations recommendations;

    Scorecard(Desks desks, Recommendations recommendations) {
        this.desks = desks;
        this.recommendations = recommendations;
    }

    void handle(Context context) {
        Query.of(context, "lang");
        Asking asking = Asking.of(context, desks);
        List<RuleScore> scores = recommendations.scores(asking.account());
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("rules");
            for (RuleScore score : scores) {
                write(json, score);
            }
            json.writeEndArray();
            json.writeNumberField("judgedMin", JUDGED_MIN);
        });
        Answers.tagged(context, body, Answers.JSON, asking.language());
    }

    private static void write(JsonGenerator json, RuleScore score) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", score.rule());
        json.writeNumberField("given", score.given());
        json.writeNumberField("applied", score.applied());
        json.writeObjectFieldStart("dismissed");
        for (DismissalReason reason : DismissalReason.values()) {
            json.writeNumberField(reason.name(), score.dismissed().getOrDefault(reason.name(), 0L));
        }
        json.writeEndObject();
        json.writeNumberField("snoozed", score.snoozed());
        json.writeNumberField("expired", score.expired());
        json.writeNumberField("superseded", score.superseded());
        json.writeNumberField("succeeded", score.succeeded());
        json.writeNumberField("failed", score.failed());
        json.writeNumberField("unjudged", score.unjudged());
        rate(json, score.succeeded(), score.succeeded() + score.failed());
        json.writeEndObject();
    }

    private static void rate(JsonGenerator json, long succeeded, long judged) throws IOException {
        if (judged < JUDGED_MIN) {
            json.writeNullField("successRate");
            return;
        }
        Interval interval = Wilson.interval(succeeded, judged, LEVEL);
        json.writeObjectFieldStart("successRate");
        json.writeNumberField("value", (double) succeeded / judged);
        json.writeNumberField("low", interval.low());
        json.writeNumberField("high", interval.high());
        json.writeNumberField("n", judged);
        json.writeNumberField("successes", succeeded);
        json.writeEndObject();
    }
}

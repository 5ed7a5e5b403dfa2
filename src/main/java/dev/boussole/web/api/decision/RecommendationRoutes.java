package dev.boussole.web.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Lever;
import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.service.decision.Changes;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.decision.Since;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Query;
import dev.boussole.web.api.Versions;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /recommendations} and {@code GET /recommendations/{id}}. */
public final class RecommendationRoutes {
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final String ALL = "all";
    private static final List<String> STATES = Stream.concat(
                    Arrays.stream(State.values()).map(State::key), Stream.of(ALL))
            .toList();
    private static final List<String> LEVERS =
            Arrays.stream(Lever.values()).map(Lever::name).toList();
    private static final List<String> FILTERS = List.of("state", "lever", "rule", "owner", "cursor");

    private final Desks desks;
    private final Recommendations recommendations;

    public RecommendationRoutes(Desks desks, Recommendations recommendations) {
        this.desks = desks;
        this.recommendations = recommendations;
    }

    void list(Context context) {
        Query query =
                Query.of(context, "state", "campaign", "lever", "rule", "owner", "since", "limit", "cursor", "lang");
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        String since = query.text("since").orElse(null);
        if (since == null) {
            page(context, query, limit);
        } else {
            changes(context, query, since, limit);
        }
    }

    private void page(Context context, Query query, int limit) {
        LifeFilter filter = filter(query);
        Asking asking = Asking.of(context, desks);
        Life after = Plain.cursor(query)
                .map(id -> recommendations.find(asking.account(), id).orElseThrow(DecisionProblems::badCursor))
                .orElse(null);
        Since now = recommendations.now(asking.account());
        List<Life> found = recommendations.page(asking.account(), filter, after, limit + 1);
        boolean more = found.size() > limit;
        List<Life> shown = more ? found.subList(0, limit) : found;
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("recommendations");
            for (Life life : shown) {
                write(json, life, null, asking);
            }
            json.writeEndArray();
            json.writeStringField(
                    "nextCursor", more ? Plain.cursor(shown.get(limit - 1).id()) : null);
            json.writeStringField("since", now.text());
            json.writeBooleanField("more", more);
        });
        Answers.tagged(context, body, Answers.JSON, asking.language());
    }

    private static LifeFilter filter(Query query) {
        String state = query.oneOf("state", STATES).orElse(State.ACTIVE.key());
        return new LifeFilter(
                state.equals(ALL) ? null : State.of(state).orElse(null),
                Plain.parameter(query, "campaign"),
                query.oneOf("lever", LEVERS).map(Lever::valueOf).orElse(null),
                Plain.parameter(query, "rule"),
                Plain.parameter(query, "owner"));
    }

    private void changes(Context context, Query query, String text, int limit) {
        for (String name : FILTERS) {
            if (query.text(name).isPresent()) {
                throw DecisionProblems.notTogether(name);
            }
        }
        changes(context, Plain.parameter(query, "campaign"), text, limit);
    }

    /** What is new, changed and resolved in one campaign. */
    public void ofCampaign(Context context, Query query, String campaign, String since) {
        for (String name : List.of("state", "asOf")) {
            if (query.text(name).isPresent()) {
                throw DecisionProblems.notTogether(name);
            }
        }
        changes(context, campaign, since, query.whole("limit", 1, LIMIT_MAX, LIMIT));
    }

    private void changes(Context context, @Nullable String campaign, String text, int limit) {
        Since since = Since.parse(text).orElseThrow(() -> DecisionProblems.badSince(text));
        Asking asking = Asking.of(context, desks);
        Changes found = recommendations.changes(asking.account(), since, campaign, limit);
        byte[] body = Answers.object(json -> {
            json.writeArrayFieldStart("recommendations");
            for (Changes.Change change : found.changes()) {
                write(json, change.life(), change.kind(), asking);
            }
            json.writeEndArray();
            json.writeNullField("nextCursor");
            json.writeStringField("since", found.next().text());
            json.writeBooleanField("more", found.more());
        });
        Answers.tagged(context, body, Answers.JSON, asking.language());
    }

    private static void write(JsonGenerator json, Life life, Changes.@Nullable Kind kind, Asking asking)
            throws IOException {
        json.writeStartObject();
        LifeJson.write(json, life, asking.language());
        if (kind != null) {
            json.writeStringField("change", kind.name().toLowerCase(Locale.ROOT));
        }
        json.writeEndObject();
    }

    void one(Context context) {
        Query.of(context, "lang");
        Asking asking = Asking.of(context, desks);
        Life life = Plain.id(context)
                .flatMap(id -> recommendations.find(asking.account(), id))
                .orElseThrow(() -> DecisionProblems.noRecommendation(context.pathParam("id")));
        answer(context, asking, life, recommendations);
    }

    static void answer(Context context, Asking asking, Life life, Recommendations recommendations) {
        byte[] body = Answers.object(json -> {
            LifeJson.write(json, life, asking.language());
            LifeJson.base(json, life.base());
            LifeJson.history(json, recommendations.history(asking.account(), life.id()), asking.language());
        });
        context.header("ETag", Versions.tag(life.version()));
        Answers.fresh(context, 200, body, Answers.JSON, asking.language());
    }
}

package dev.boussole.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Campaign;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Lives;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.web.state.ActiveAdvice;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /campaigns}: every campaign with what it needs, a page at a time. */
final class CampaignList {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT = 50;

    private final Desks desks;
    private final Recommendations recommendations;

    CampaignList(Desks desks, Recommendations recommendations) {
        this.desks = desks;
        this.recommendations = recommendations;
    }

    void handle(Context context) {
        Query query = Query.of(context, "asOf", "lang", "limit", "cursor");
        int limit = query.whole("limit", 1, LIMIT_MAX, LIMIT);
        Asked asked = Asked.of(context, desks, query);
        List<CampaignAdvice> all = asked.review().campaigns();
        Lives lives = recommendations.lives(asked.account());
        int from = query.text("cursor").map(cursor -> after(cursor, all)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? cursor(all.get(to - 1)) : null;
        byte[] body = Answers.object(json -> {
            json.writeStringField("asOf", asked.asOf().toString());
            json.writeStringField("decisionId", asked.review().decisionId());
            json.writeStringField("ruleset", asked.review().ruleset());
            json.writeNumberField("total", all.size());
            json.writeArrayFieldStart("campaigns");
            for (CampaignAdvice one : all.subList(from, to)) {
                write(json, ActiveAdvice.of(one, lives), asked, lives);
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", next);
        });
        Answers.tagged(context, body, Answers.JSON, asked.language());
    }

    private static void write(JsonGenerator json, CampaignAdvice advice, Asked asked, Lives lives) throws IOException {
        Campaign campaign = advice.campaign();
        List<Recommendation> said = advice.advice().recommendations();
        json.writeStartObject();
        json.writeStringField("id", campaign.id());
        json.writeStringField("name", campaign.name());
        json.writeStringField("platform", campaign.platform());
        json.writeStringField(
                "channel",
                campaign.channel() == null ? null : campaign.channel().key());
        json.writeStringField(
                "objective", campaign.goal() == null ? null : campaign.goal().key());
        json.writeStringField("start", text(campaign.start()));
        json.writeStringField("end", text(campaign.end()));
        json.writeNumberField("recommendations", said.size());
        json.writeNumberField("heldBack", advice.advice().heldBack().size());
        json.writeNumberField("abstentions", advice.advice().abstentions().size());
        if (said.isEmpty()) {
            json.writeNullField("first");
        } else {
            first(json, said.get(0), asked, lives);
        }
        json.writeEndObject();
    }

    private static void first(JsonGenerator json, Recommendation first, Asked asked, Lives lives) throws IOException {
        Lives.Mark mark = lives.of(first);
        json.writeObjectFieldStart("first");
        json.writeStringField("id", mark == null ? first.id() : mark.id());
        json.writeStringField("rule", first.guidance().id());
        json.writeStringField("guidance", first.guidance().code());
        json.writeStringField("title", first.messages().title().in(asked.language()));
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String cursor(CampaignAdvice last) {
        byte[] id = last.campaign().id().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** The place behind the campaign that the cursor ends with. */
    private static int after(String cursor, List<CampaignAdvice> all) {
        String id;
        try {
            id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unusable(cursor);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).campaign().id().equals(id)) {
                return i + 1;
            }
        }
        throw unusable(cursor);
    }

    private static ApiProblem unusable(String cursor) {
        return Problems.badParameter(
                "`cursor` is `" + cursor + "`, which leads nowhere: start again without it, then follow `nextCursor`.",
                "`cursor` vaut `" + cursor
                        + "`, qui ne mène nulle part : recommencez sans lui, puis suivez `nextCursor`.");
    }
}

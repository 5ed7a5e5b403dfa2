package dev.boussole.web.api;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Language;
import dev.boussole.decision.State;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.JsonReport;
import dev.boussole.report.Lives;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.api.decision.RecommendationRoutes;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /campaigns/{id}} and what lies below it. */
final class CampaignRoutes {
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(State::key).toList();

    private final Desks desks;
    private final DocumentCache documents = new DocumentCache();

    private final Recommendations recommendations;
    private final RecommendationRoutes changes;

    /** @param changes answers what changed since */
    CampaignRoutes(Desks desks, Recommendations recommendations, RecommendationRoutes changes) {
        this.desks = desks;
        this.recommendations = recommendations;
        this.changes = changes;
    }

    /** Review and lives are compared by identity: each is one object until something changes. */
    private record Key(Review review, Lives lives, String campaign, String state, Language language) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.review == review
                    && key.lives == lives
                    && key.campaign.equals(campaign)
                    && key.state.equals(state)
                    && key.language == language;
        }

        @Override
        public int hashCode() {
            int objects = 31 * System.identityHashCode(review) + System.identityHashCode(lives);
            return 31 * (31 * (31 * objects + campaign.hashCode()) + state.hashCode()) + language.hashCode();
        }
    }

    /** One campaign as it stands in the whole review, with what the review was made from. */
    void one(Context context) {
        Asked asked = Asked.of(context, desks, Query.of(context, "asOf", "lang"));
        CampaignAdvice campaign = asked.campaign(context.pathParam("id"));
        String whole = new String(
                JsonReport.campaign(
                        campaign, asked.language(), asked.rules().waitRule(), recommendations.lives(asked.account())),
                StandardCharsets.UTF_8);
        String fields = whole.substring(whole.indexOf('{') + 1, whole.lastIndexOf('}'));
        byte[] body = Answers.object(json -> {
            json.writeStringField("asOf", asked.asOf().toString());
            json.writeStringField("decisionId", asked.review().decisionId());
            json.writeStringField("ruleset", asked.review().ruleset());
            json.writeStringField("language", asked.language().code());
            json.writeStringField(
                    "currency", asked.review().account().currency().getCurrencyCode());
            json.writeRaw(new SerializedString("," + fields));
        });
        Answers.tagged(context, body, Answers.JSON, asked.language());
    }

    /** The advice on one campaign, in the schema of a whole review; or what changed since. */
    void recommendations(Context context) {
        Query query = Query.of(context, "asOf", "lang", "state", "since", "limit");
        String state = query.oneOf("state", STATES).orElse(State.ACTIVE.key());
        String id = context.pathParam("id");
        Optional<String> since = query.text("since");
        if (since.isPresent()) {
            changes.ofCampaign(context, query, id, since.get());
            return;
        }
        Asked asked = Asked.of(context, desks, query);
        Lives lives = recommendations.lives(asked.account());
        Document document = documents.of(
                new Key(asked.review(), lives, id, state, asked.language()),
                () -> document(
                        only(asked.review(), inState(asked.campaign(id), lives, state)),
                        asked.language(),
                        asked.rules(),
                        lives));
        Answers.tagged(context, document, Answers.JSON, asked.language());
    }

    void whyNot(Context context) {
        Query query = Query.of(context, "asOf", "lang", "rule");
        String wanted = query.required("rule", "A07");
        Asked asked = Asked.of(context, desks, query);
        CampaignAdvice campaign = asked.campaign(context.pathParam("id"));
        List<Guidance> rules = asked.rules().rules().stream()
                .filter(rule -> rule.id().equals(wanted) || wanted.equalsIgnoreCase(rule.code()))
                .toList();
        if (rules.isEmpty()) {
            throw Problems.noRule(wanted);
        }
        Answers.tagged(context, new WhyNotJson(asked, campaign).write(rules), Answers.JSON, asked.language());
    }

    static byte[] document(Review review, Language language, Ruleset rules, Lives lives) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonReport.write(review, language, rules.waitRule(), lives, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The campaign with the recommendations that are in a state; what was held back stays with the active ones. */
    private static CampaignAdvice inState(CampaignAdvice campaign, Lives lives, String state) {
        Advice advice = campaign.advice();
        boolean active = state.equals(State.ACTIVE.key());
        List<Recommendation> shown = advice.recommendations().stream()
                .filter(one -> state(one, lives).equals(state))
                .toList();
        return new CampaignAdvice(
                campaign.campaign(),
                campaign.kpis(),
                new Advice(shown, active ? advice.heldBack() : List.of(), active ? advice.abstentions() : List.of()));
    }

    private static String state(Recommendation recommendation, Lives lives) {
        Lives.Mark mark = lives.of(recommendation);
        return mark == null ? State.ACTIVE.key() : mark.state();
    }

    /** The review with one campaign left in it, and what is about it. */
    private static Review only(Review review, CampaignAdvice campaign) {
        String id = campaign.campaign().id();
        return new Review(
                review.asOf(),
                review.decisionId(),
                review.ruleset(),
                review.account(),
                List.of(campaign),
                Advice.NONE,
                review.objectives().stream().filter(one -> about(one, id)).toList(),
                review.dataQuality().stream()
                        .filter(problem -> problem.campaignId() == null || id.equals(problem.campaignId()))
                        .toList(),
                review.tested());
    }

    private static boolean about(ObjectiveAssessment assessed, @Nullable String id) {
        String campaign = assessed.objective().campaignId();
        return campaign == null || campaign.equals(id);
    }
}

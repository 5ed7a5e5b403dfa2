package dev.boussole.web.api;

import com.fasterxml.jackson.core.io.SerializedString;
import dev.boussole.campaign.Language;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.JsonReport;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.service.ruleset.Ruleset;
import dev.boussole.web.state.Desks;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /campaigns/{id}} and what lies below it. */
final class CampaignRoutes {
    /** The lives that a recommendation can have; only those of this review are known without a store. */
    private static final List<String> STATES = List.of("active", "applied", "dismissed", "snoozed", "expired");

    private final Desks desks;
    private final DocumentCache documents = new DocumentCache();

    /** @param review compared by identity: equal reviews of one snapshot are one object */
    private record Key(Review review, String campaign, boolean active, Language language) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.review == review
                    && key.campaign.equals(campaign)
                    && key.active == active
                    && key.language == language;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(review) + campaign.hashCode())
                    + 2 * language.hashCode()
                    + (active ? 1 : 0);
        }
    }

    CampaignRoutes(Desks desks) {
        this.desks = desks;
    }

    /** One campaign as it stands in the whole review, with what the review was made from. */
    void one(Context context) {
        Asked asked = Asked.of(context, desks, Query.of(context, "asOf", "lang"));
        CampaignAdvice campaign = asked.campaign(context.pathParam("id"));
        String whole = new String(
                JsonReport.campaign(campaign, asked.language(), asked.rules().waitRule()), StandardCharsets.UTF_8);
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

    /** The advice on one campaign, in the schema of a whole review. */
    void recommendations(Context context) {
        Query query = Query.of(context, "asOf", "lang", "state");
        Optional<String> state = query.oneOf("state", STATES);
        Asked asked = Asked.of(context, desks, query);
        String id = context.pathParam("id");
        boolean active = state.isEmpty() || state.get().equals("active");
        Document document = documents.of(new Key(asked.review(), id, active, asked.language()), () -> {
            CampaignAdvice campaign = asked.campaign(id);
            CampaignAdvice shown = active ? campaign : without(campaign);
            return document(only(asked.review(), shown), asked.language(), asked.rules());
        });
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

    static byte[] document(Review review, Language language, Ruleset rules) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonReport.write(review, language, rules.waitRule(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static CampaignAdvice without(CampaignAdvice campaign) {
        List<Recommendation> none = List.of();
        return new CampaignAdvice(campaign.campaign(), campaign.kpis(), new Advice(none, List.of(), List.of()));
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

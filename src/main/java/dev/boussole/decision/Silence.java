package dev.boussole.decision;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Symptom;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a review does not give a recommendation that was given before. */
final class Silence {
    /** @param ends whether the cause is gone; else it is only not spoken of */
    record Why(State state, Text reason, boolean ends) {}

    private record Place(String rule, String scope) {}

    private record Pull(String scope, Lever lever) {}

    private final Map<Place, Why> silenced = new HashMap<>();
    private final Map<Pull, String> pulled = new HashMap<>();

    Silence(Review review) {
        add(review.accountAdvice());
        for (CampaignAdvice campaign : review.campaigns()) {
            add(campaign.advice());
        }
    }

    private void add(Advice advice) {
        for (HeldBack held : advice.heldBack()) {
            put(held.guidance(), held.scope(), held.by(), held.reason());
        }
        for (Abstention abstained : advice.abstentions()) {
            put(abstained.insteadOf(), abstained.scope(), null, abstained.message());
        }
        for (Recommendation said : advice.recommendations()) {
            pulled.putIfAbsent(
                    new Pull(said.scope(), said.guidance().lever()),
                    said.guidance().id());
            for (Symptom symptom : said.symptoms()) {
                Guidance rule = symptom.guidance();
                if (rule != null) {
                    put(rule, symptom.scope(), said.guidance().id(), symptom.message());
                }
            }
        }
    }

    private void put(Guidance rule, String scope, @Nullable String by, Text reason) {
        Why why = by == null
                ? new Why(State.EXPIRED, Sentences.silenced(reason), false)
                : new Why(State.SUPERSEDED, Sentences.heldBack(by, reason), false);
        silenced.putIfAbsent(new Place(rule.id(), scope), why);
    }

    Why of(Life life) {
        Why known = silenced.get(new Place(life.cause().rule(), life.cause().scope()));
        if (known != null) {
            return known;
        }
        String other = pulled.get(new Pull(life.cause().scope(), life.cause().lever()));
        return other == null
                ? new Why(State.EXPIRED, Sentences.GONE, true)
                : new Why(State.SUPERSEDED, Sentences.replacedBy(other), true);
    }
}

package dev.boussole.web.state;

import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Lives;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review without the recommendations that somebody has answered. */
public final class ActiveAdvice {
    private ActiveAdvice() {}

    public static Review of(Review review, Lives lives) {
        return new Review(
                review.asOf(),
                review.decisionId(),
                review.ruleset(),
                review.account(),
                review.campaigns().stream().map(one -> of(one, lives)).toList(),
                of(review.accountAdvice(), lives),
                review.objectives(),
                review.dataQuality(),
                review.tested());
    }

    public static CampaignAdvice of(CampaignAdvice campaign, Lives lives) {
        return new CampaignAdvice(campaign.campaign(), campaign.kpis(), of(campaign.advice(), lives));
    }

    private static Advice of(Advice advice, Lives lives) {
        List<Recommendation> open = advice.recommendations().stream()
                .filter(one -> isActive(lives.of(one)))
                .toList();
        return new Advice(open, advice.heldBack(), advice.abstentions());
    }

    private static boolean isActive(Lives.@Nullable Mark mark) {
        return mark == null || mark.isActive();
    }
}

package dev.boussole.cli;

import dev.boussole.campaign.Spelling;
import dev.boussole.recommendation.Advice;
import dev.boussole.report.Labels;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.List;

/** A review cut down to one campaign; it was made with all of them, because trends are tested over the whole review. */
final class OneCampaign {
    private OneCampaign() {}

    /** @throws WrongUse when the review has no such campaign */
    static Review of(Review review, String id, Labels labels) {
        CampaignAdvice campaign = find(review, id, labels);
        return new Review(
                review.asOf(),
                review.decisionId(),
                review.ruleset(),
                review.account(),
                List.of(campaign),
                Advice.NONE,
                review.objectives().stream()
                        .filter(assessed -> id.equals(assessed.objective().campaignId()))
                        .toList(),
                review.dataQuality().stream()
                        .filter(problem -> problem.campaignId() == null || id.equals(problem.campaignId()))
                        .toList(),
                review.tested());
    }

    static CampaignAdvice find(Review review, String id, Labels labels) {
        return review.campaigns().stream()
                .filter(advised -> advised.campaign().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(review, id, labels));
    }

    private static WrongUse unknown(Review review, String id, Labels labels) {
        List<String> known = review.campaigns().stream()
                .map(advised -> advised.campaign().id())
                .toList();
        String few = String.join(", ", known.stream().limit(10).toList()) + (known.size() > 10 ? ", ..." : "");
        return new WrongUse(labels.text("error.campaign", id) + " "
                + Spelling.nearest(id, known)
                        .map(near -> labels.text("error.meant", near))
                        .orElse(labels.text("error.campaigns", few)));
    }
}

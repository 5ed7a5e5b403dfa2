package dev.boussole.web.state;

import dev.boussole.review.AdviceDiff;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.desk.Desk;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Served;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What other rules would say about an account as it is now.
 *
 * @param workspace its campaigns
 */
public record Effect(String account, Workspace workspace, LocalDate asOf, AdviceDiff diff) {
    /**
     * Nothing for an account that there is no advice on yet.
     *
     * @param asOf the day to compare for; nothing for that of the last decision
     */
    public static Optional<Effect> on(Desk desk, Served served, RuleBook other, Optional<LocalDate> asOf) {
        return desk.await().map(now -> of(desk, served, other, now, asOf.orElse(now.asOf())));
    }

    private static Effect of(Desk desk, Served served, RuleBook other, Snapshot now, LocalDate day) {
        Workspace workspace = now.workspace();
        Review before = now.ruleset().hash().equals(served.hash())
                ? desk.review(now, day)
                : CampaignReview.review(workspace, served.book(), day);
        Review after = CampaignReview.review(workspace, other, day);
        return new Effect(desk.account().id(), workspace, day, AdviceDiff.of(before, after));
    }
}

package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.RuleNames;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import java.time.LocalDate;

/**
 * What {@code advise} and the commands beside it begin with: a workspace read, a rulebook loaded, a review made.
 *
 * @param language asked for, else the workspace's own
 */
record Advising(Workspace workspace, Rules rules, RuleBook book, LocalDate asOf, Language language, Review review) {
    /** @throws dev.boussole.campaign.InputException with everything that is wrong with the workspace or the rulebook */
    static Advising of(Input input, Session session, Progress progress) {
        progress.step("progress.rules");
        Rules rules = Rules.of(input, session);
        RuleBook book = rules.load();
        Workspace workspace = Reading.of(input, session, progress.reading()).workspace();
        LocalDate asOf = input.date("--as-of").orElseGet(() -> workspace.dayAfterData());
        progress.step("progress.review");
        Review review = CampaignReview.review(workspace, book, asOf);
        Language language = input.language().orElse(workspace.account().language());
        return new Advising(workspace, rules, book, asOf, language, review);
    }

    RuleNames names() {
        return Rules.names(book);
    }
}

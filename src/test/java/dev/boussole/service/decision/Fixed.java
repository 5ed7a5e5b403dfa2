package dev.boussole.service.decision;

import dev.boussole.decision.GivenReview;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules whose review is known beforehand. */
record Fixed(Review review) implements Ruleset {
    static Snapshot snapshot(GivenReview given) {
        Review review = given.review();
        return new Snapshot(GivenReview.workspace(review), 1, new Fixed(review), review);
    }

    @Override
    public String hash() {
        return review.ruleset();
    }

    @Override
    public Review review(Workspace workspace, LocalDate asOf) {
        return review;
    }

    @Override
    public List<Guidance> rules() {
        return List.of();
    }

    @Override
    public Optional<Messages> messages(String rule) {
        return Optional.empty();
    }

    @Override
    public WhyNotAnswer whyNot(Workspace workspace, LocalDate asOf, String campaign, Guidance rule) {
        throw new UnsupportedOperationException();
    }
}

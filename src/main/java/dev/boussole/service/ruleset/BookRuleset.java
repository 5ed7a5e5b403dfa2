package dev.boussole.service.ruleset;

import dev.boussole.fact.Situations;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rulebook as a {@link Ruleset}. */
public final class BookRuleset implements Ruleset {
    private final RuleBook book;

    public BookRuleset(RuleBook book) {
        this.book = book;
    }

    @Override
    public String hash() {
        return book.hash();
    }

    @Override
    public Review review(Workspace workspace, LocalDate asOf) {
        return CampaignReview.review(workspace, book, asOf);
    }

    @Override
    public List<ObjectiveAssessment> objectives(Workspace workspace, LocalDate asOf) {
        return CampaignReview.objectives(workspace, book, asOf);
    }

    @Override
    public Optional<Ruleset> live() {
        return book.hasShadows() ? Optional.of(new BookRuleset(book.live())) : Optional.empty();
    }

    @Override
    public List<Guidance> rules() {
        return book.guidance();
    }

    @Override
    public Map<String, RuleFailure> unhealthy() {
        return book.unhealthy();
    }

    @Override
    public List<KpiDefinition> ownKpis() {
        return book.ownKpis();
    }

    @Override
    public Optional<Messages> messages(String rule) {
        return book.messages(rule);
    }

    @Override
    public Optional<Situations> situations(Workspace workspace, LocalDate asOf) {
        return Optional.of(CampaignReview.situations(workspace, book, asOf));
    }

    @Override
    public WhyNotAnswer whyNot(Workspace workspace, LocalDate asOf, String campaign, Guidance rule) {
        return book.whyNot(CampaignReview.situations(workspace, book, asOf), campaign, rule.id());
    }

    @Override
    public Optional<WhyNotAnswer> whyNot(Situations situations, String campaign, Guidance rule) {
        return Optional.of(book.whyNot(situations, campaign, rule.id()));
    }
}

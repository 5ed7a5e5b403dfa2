package dev.boussole.review;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An A/B test read by itself, by the rules that read the tests of a campaign.
 *
 * @param figures what the rules were told of it
 * @param advice the most urgent thing that they say about it; nothing when nothing can be told
 */
public record TestReading(LocalDate asOf, String ruleset, ExperimentFact figures, Optional<Recommendation> advice) {
    private static final String TOPIC = "experiment.";
    private static final String CAMPAIGN = "test";

    /**
     * Reads a test on a day.
     *
     * @param account whose currency and language hold
     */
    public static TestReading of(Experiment test, Account account, RuleBook book, LocalDate asOf) {
        Campaign campaign = new Campaign(CAMPAIGN, CAMPAIGN, null, null, null, null, null, null);
        Experiment own = new Experiment(
                test.id(),
                CAMPAIGN,
                test.kpi(),
                test.start(),
                test.end(),
                test.plannedPerArm(),
                test.arms(),
                test.extended(),
                test.guardrail());
        Workspace workspace = new Workspace(
                account,
                List.of(campaign),
                List.of(),
                List.of(),
                List.of(own),
                PerformanceHistory.builder().build(),
                List.of());
        return new TestReading(asOf, book.hash(), figures(workspace, book, asOf), advice(workspace, book, asOf));
    }

    private static ExperimentFact figures(Workspace workspace, RuleBook book, LocalDate asOf) {
        return CampaignReview.situations(workspace, book, asOf).campaigns().stream()
                .map(CampaignSituation::experiments)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Recommendation> advice(Workspace workspace, RuleBook book, LocalDate asOf) {
        return CampaignReview.review(workspace, book, asOf).ranking().stream()
                .filter(one -> one.guidance().id().startsWith(TOPIC))
                .findFirst();
    }

    /** {@code winner}, {@code uneven_split} and the like; {@code none} when nothing can be told. */
    public String verdict() {
        return advice.map(one -> one.guidance().id().substring(TOPIC.length()).replace('-', '_'))
                .orElse("none");
    }
}

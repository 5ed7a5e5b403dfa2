package dev.boussole.web;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Rules that answer every workspace with the sample review, so that the edge is tried without the engine. */
final class FakeRules implements Rules {
    static final String HASH = "sha256:" + "3f2a917c".repeat(8);

    final AtomicInteger reviews = new AtomicInteger();
    volatile Optional<Ruleset> inService = Optional.of(new Fixed());
    volatile List<Problem> problems = List.of();

    @Override
    public Optional<Ruleset> inService() {
        return inService;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    void sound() {
        inService = Optional.of(new Fixed());
        problems = List.of();
    }

    void reloadFailed() {
        problems = List.of(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.SETTING,
                new Source("rules/budget/cpa.drl", 7),
                null,
                null,
                new Text(
                        "`rules/budget/cpa.drl:7`: `Campaign` has no KPI `cpaa`. Did you mean `cpa`?",
                        "`rules/budget/cpa.drl:7` : `Campaign` n'a pas de KPI `cpaa`. Vouliez-vous dire `cpa` ?")));
    }

    final class Fixed implements Ruleset {
        @Override
        public String hash() {
            return HASH;
        }

        @Override
        public Review review(Workspace workspace, LocalDate asOf) {
            reviews.incrementAndGet();
            if (workspace.account().name().equals("Boom")) {
                throw new IllegalStateException("planted");
            }
            return SampleReviews.review(HASH);
        }

        @Override
        public List<Guidance> rules() {
            return List.of(
                    SampleReviews.SCALE,
                    SampleReviews.FATIGUE,
                    SampleReviews.LOW_CTR,
                    SampleReviews.WAIT,
                    SampleReviews.PAGE,
                    SampleReviews.TRACKING);
        }

        @Override
        public Optional<Messages> messages(String rule) {
            return Optional.of(new Messages(
                    new Text("Refresh", "Renouvelez"),
                    new Text("Seen {frequency.value} times", "Vu {frequency.value} fois"),
                    new Text("Replace", "Remplacez")));
        }

        @Override
        public WhyNotAnswer whyNot(Workspace workspace, LocalDate asOf, String campaign, Guidance rule) {
            WhyNotAnswer.Change change = new WhyNotAnswer.Change(
                    campaign, 0, "Campaign.frequency.value", 2.1, 3.5, 1.4, new Text("1.4 more", "1,4 de plus"));
            return new WhyNotAnswer(
                    rule.id(),
                    campaign,
                    false,
                    List.of(new WhyNotAnswer.Step(
                            java.util.Optional.empty(),
                            WhyNotAnswer.State.FAILS,
                            campaign,
                            "Campaign.frequency",
                            "frequency.value >= 3.5",
                            2.1,
                            List.of(change),
                            List.of(),
                            new Text("It is 2.1.", "Elle est de 2,1."))),
                    List.of(change),
                    List.of(),
                    new Text(
                            "Frequency is 2.1 and would have to be 3.5.",
                            "La répétition est de 2,1, il faudrait 3,5."));
        }
    }
}

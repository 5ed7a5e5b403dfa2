package dev.boussole.web.page.week;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Abstention;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A review laid out for the page: made once for each review, however often it is looked at. */
final class WeekIndex {
    private static final Comparator<Given> ORDER = Comparator.comparing(Given::said, Recommendation.MOST_URGENT);
    private static final Comparator<Aside> SOONEST = Comparator.comparing(
            (Aside one) -> one.abstention() == null ? null : one.abstention().recheckOn(),
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final Review review;
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Map<String, Set<String>> objectives = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Aside> waiting = new ArrayList<>();
    private final List<Aside> held = new ArrayList<>();

    private WeekIndex(Review review) {
        this.review = review;
    }

    static WeekIndex of(Review review) {
        WeekIndex index = new WeekIndex(review);
        index.fill();
        return index;
    }

    private void fill() {
        for (ObjectiveAssessment assessed : review.objectives()) {
            Objective objective = assessed.objective();
            String campaign = objective.campaignId() == null ? "" : objective.campaignId();
            objectives.computeIfAbsent(campaign, absent -> new TreeSet<>()).add(objective.id());
        }
        add(null, List.of(), review.accountAdvice());
        for (CampaignAdvice one : review.campaigns()) {
            campaigns.putIfAbsent(one.campaign().id(), one.campaign());
            add(one.campaign(), one.kpis(), one.advice());
        }
        given.sort(ORDER);
        waiting.sort(SOONEST);
    }

    private void add(@Nullable Campaign campaign, List<Attainment> kpis, Advice advice) {
        for (Recommendation said : advice.recommendations()) {
            given.add(new Given(
                    subject(
                            campaign,
                            said.guidance().lever(),
                            said.messages().title(),
                            said.messages().why(),
                            said.messages().step()),
                    said,
                    kpis));
        }
        for (Abstention one : advice.abstentions()) {
            waiting.add(new Aside(subject(campaign, one.insteadOf().lever(), one.message()), one, null));
        }
        for (HeldBack one : advice.heldBack()) {
            held.add(new Aside(subject(campaign, one.guidance().lever(), one.reason()), null, one));
        }
    }

    Subject subject(@Nullable Campaign campaign, @Nullable Lever lever, Text... says) {
        Set<String> declared = objectives.getOrDefault(campaign == null ? "" : campaign.id(), Set.of());
        return new Subject(campaign, lever, declared, List.of(says));
    }

    Review review() {
        return review;
    }

    @Nullable
    Campaign campaign(String id) {
        return campaigns.get(id);
    }

    /** Every recommendation, the most urgent first, mere waiting last. */
    List<Given> given() {
        return given;
    }

    /** What is not said yet, the soonest first. */
    List<Aside> waiting() {
        return waiting;
    }

    List<Aside> held() {
        return held;
    }
}

package dev.boussole.decision;

import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.recommendation.Watch;
import dev.boussole.review.Review;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who answers for a recommendation: the owner of the campaign's objective on the KPI that it watches, else of its first. */
final class Owners {
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> byKpi = new HashMap<>();

    Owners(Review review) {
        for (ObjectiveAssessment assessed : review.objectives()) {
            Objective objective = assessed.objective();
            String owner = objective.owner();
            if (owner != null && !owner.isBlank()) {
                String campaign = Objects.requireNonNullElse(objective.campaignId(), "");
                first.putIfAbsent(campaign, owner);
                byKpi.putIfAbsent(campaign + "\n" + objective.kpi(), owner);
            }
        }
    }

    @Nullable
    String of(Recommendation recommendation) {
        Watch watch = recommendation.watch();
        String campaign = recommendation.campaignId();
        String known =
                watch == null ? null : byKpi.get(campaign + "\n" + watch.kpi().key());
        if (known == null) {
            known = first.get(campaign);
        }
        return known == null ? first.get("") : known;
    }
}

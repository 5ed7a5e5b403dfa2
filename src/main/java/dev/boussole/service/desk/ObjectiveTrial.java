package dev.boussole.service.desk;

import dev.boussole.campaign.Campaign;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.review.Workspace;
import dev.boussole.service.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How an objective would fare if it were set: the verdicts that the next review would give it. Nothing is kept. */
public final class ObjectiveTrial {
    private ObjectiveTrial() {}

    /** One assessment. An objective of one campaign is judged on that campaign alone, as a review does. */
    public static List<ObjectiveAssessment> of(Objective objective, Workspace known, Ruleset rules, LocalDate asOf) {
        List<Campaign> own = known.campaigns().stream()
                .filter(one -> Objects.equals(one.id(), objective.campaignId()))
                .toList();
        return rules.objectives(
                new Workspace(
                        known.account(),
                        own.isEmpty() ? known.campaigns() : own,
                        List.of(objective),
                        known.changes(),
                        known.experiments(),
                        known.history(),
                        known.problems()),
                asOf);
    }

    /** Ids of the campaigns that the data tell of. */
    public static Set<String> campaigns(Snapshot now) {
        return now.workspace().campaigns().stream().map(Campaign::id).collect(Collectors.toSet());
    }
}

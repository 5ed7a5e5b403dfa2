package dev.boussole.service.ruleset;

import dev.boussole.fact.Situations;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One immutable rulebook, as the server asks it. */
public interface Ruleset {
    /** {@code sha256:...} over the rulebook and the engine's version. */
    String hash();

    Review review(Workspace workspace, LocalDate asOf);

    /** Where the objectives of a workspace are heading; no rule is asked. */
    default List<ObjectiveAssessment> objectives(Workspace workspace, LocalDate asOf) {
        return review(workspace, asOf).objectives();
    }

    /** The same rules with those in shadow shown; nothing when none is in shadow. */
    default Optional<Ruleset> live() {
        return Optional.empty();
    }

    /** Every rule, ordered by id. */
    List<Guidance> rules();

    /** The KPIs that the rulebook defines for itself. */
    default List<KpiDefinition> ownKpis() {
        return List.of();
    }

    /** Rules that have failed or were stopped since the ruleset was loaded, each with the reason. */
    default Map<String, RuleFailure> unhealthy() {
        return Map.of();
    }

    /** What a rule says, placeholders unfilled; nothing for a rule that only makes findings. */
    Optional<Messages> messages(String rule);

    /** What the rules are asked about; nothing for a ruleset that cannot tell. */
    default Optional<Situations> situations(Workspace workspace, LocalDate asOf) {
        return Optional.empty();
    }

    /** Why a rule says nothing about a campaign. */
    WhyNotAnswer whyNot(Workspace workspace, LocalDate asOf, String campaign, Guidance rule);

    /** The same on facts that are known already; nothing for a ruleset that cannot tell. */
    default Optional<WhyNotAnswer> whyNot(Situations situations, String campaign, Guidance rule) {
        return Optional.empty();
    }

    /** The rule that stands for abstentions (guidance W01), or null when the rulebook has none. */
    default @Nullable String waitRule() {
        return rules().stream()
                .filter(rule -> "W01".equals(rule.code()))
                .map(Guidance::id)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}

package dev.boussole.recommendation;

import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the goal that a proposal works on is missed. */
final class GoalGap {
    private final @Nullable MeasuredFact fact;
    private final List<ObjectiveFact> objectives;

    /** @param fact the campaign or the account, or null where neither was measured */
    GoalGap(@Nullable MeasuredFact fact, List<ObjectiveFact> objectives) {
        this.fact = fact;
        this.objectives = objectives;
    }

    /** The largest gap among the goals that it works on, as a fraction of the goal, 0..1. */
    double of(Proposal proposal, Optional<Cause> cause) {
        double most = 0;
        for (ObjectiveFact objective : objectives) {
            Kpi kpi = objective.kpi() == null ? null : Kpi.of(objective.kpi()).orElse(null);
            if (objective.started() && !objective.ended() && kpi != null && worksOn(proposal, cause, objective, kpi)) {
                most = Math.max(most, gap(objective, kpi));
            }
        }
        return most > 0 || !(fact instanceof CampaignFact campaign) || hasGoal()
                ? most
                : ofPrimary(proposal, cause, campaign);
    }

    private boolean hasGoal() {
        return objectives.stream().anyMatch(objective -> objective.started() && !objective.ended());
    }

    /** Where nobody set a goal, the KPI that decides for the campaign against its own reference. */
    private static double ofPrimary(Proposal proposal, Optional<Cause> cause, CampaignFact campaign) {
        KpiFact primary = campaign.getPrimary();
        Double value = primary.value();
        Double reference = primary.reference();
        boolean own = primary.referenceKind() != Reference.Kind.BENCHMARK;
        return value == null || reference == null || !own || !worksOn(proposal, cause, primary.kpi())
                ? 0
                : missed(primary.kpi(), value, reference);
    }

    private static boolean worksOn(Proposal proposal, Optional<Cause> cause, ObjectiveFact objective, Kpi kpi) {
        return proposal.facts().contains(objective) || worksOn(proposal, cause, kpi);
    }

    private static boolean worksOn(Proposal proposal, Optional<Cause> cause, Kpi kpi) {
        Guidance guidance = proposal.guidance();
        return guidance.uses().contains(kpi)
                || guidance.watch() == kpi
                || cause.filter(one -> one.moves(kpi)).isPresent();
    }

    private double gap(ObjectiveFact objective, Kpi kpi) {
        Double target = objective.target();
        Double heading = objective.forecast();
        if (heading == null && fact != null && objective.kpiKnown()) {
            heading = fact.kpi(kpi).reference() == null || !target(fact.kpi(kpi), target)
                    ? null
                    : fact.kpi(kpi).value();
        }
        return target == null || heading == null ? 0 : missed(kpi, heading, target);
    }

    /** Whether the KPI is held against this target, so that both are figures of the same kind. */
    private static boolean target(KpiFact kpi, @Nullable Double target) {
        return kpi.referenceKind() == Reference.Kind.TARGET && target != null && target.equals(kpi.reference());
    }

    private static double missed(Kpi kpi, double value, double goal) {
        double lacking = switch (kpi.direction()) {
            case UP -> (goal - value) / Math.abs(goal);
            case DOWN -> (value - goal) / Math.abs(goal);
            case BAND -> Math.abs(value - goal) / Math.abs(goal);
        };
        return Double.isFinite(lacking) ? Math.min(1, Math.max(0, lacking)) : 0;
    }
}

package dev.boussole.recommendation;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.KpiRelevanceTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The global suppressions of kpis.md section D: an open data alert (Q), immature data (I), a running test (X), a change
 * not yet judged (C) and an irrelevant KPI (K). Rules marked {@code always} are exempt.
 */
final class Suppression {
    /** Days until a change is judged where the rule does not say (kpis.md, section D: most rows judge after 14 days). */
    private static final int JUDGED_AFTER_DAYS = 14;

    private static final Set<Verb> STILL = EnumSet.of(Verb.HOLD, Verb.WAIT, Verb.KEEP);

    private final CampaignSituation situation;
    private final List<DataDoubt> alerts;

    Suppression(CampaignSituation situation, List<Proposal> proposals) {
        this.situation = situation;
        this.alerts = proposals.stream().flatMap(DataDoubt::of).toList();
    }

    /** Why a proposal may not be given, or nothing. */
    Optional<Text> of(Proposal proposal) {
        Guidance guidance = proposal.guidance();
        if (guidance.always()) {
            return Optional.empty();
        }
        return irrelevant(guidance)
                .or(() -> dataAlert(guidance))
                .or(() -> immature(proposal))
                .or(() -> runningTest(proposal))
                .or(() -> unjudgedChange(proposal));
    }

    /** A KPI that decides nothing for the campaign's objective gives no advice. */
    Optional<Text> irrelevant(Guidance guidance) {
        Goal goal = situation.campaign().goal();
        if (goal == null) {
            return Optional.empty();
        }
        return guidance.uses().stream()
                .filter(kpi -> KpiRelevanceTable.of(goal, kpi) == KpiRelevance.IRRELEVANT)
                .findFirst()
                .map(kpi -> new Text(
                        kpi.label().en() + " does not matter for the objective “"
                                + goal.label().en() + "”.",
                        "« " + kpi.label().fr() + " » n'éclaire pas l'objectif « "
                                + goal.label().fr() + " »."));
    }

    private Optional<Text> dataAlert(Guidance guidance) {
        return guidance.uses().stream()
                .flatMap(kpi -> alerts.stream().filter(doubt -> doubt.about(kpi)))
                .findFirst()
                .map(DataDoubt::reason);
    }

    private Optional<Text> immature(Proposal proposal) {
        for (Object fact : proposal.facts()) {
            if (fact instanceof MeasuredFact measured) {
                for (Kpi kpi : proposal.guidance().uses()) {
                    KpiFact one = measured.kpi(kpi);
                    if (one.isKnown() && !one.mature() && KpiCatalogue.of(kpi).lagged()) {
                        return Optional.of(new Text(
                                kpi.label().en() + " still lacks conversions that have not arrived.",
                                "« " + kpi.label().fr()
                                        + " » attend encore des conversions qui ne sont pas remontées."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A test that is read may be talked about while it runs; anything that it would feel may not be done. */
    private Optional<Text> runningTest(Proposal proposal) {
        Lever lever = proposal.guidance().lever();
        boolean felt = lever.changesDelivery()
                || (lever == Lever.EXP && proposal.facts().stream().noneMatch(ExperimentFact.class::isInstance));
        return situation.experiments().stream()
                .filter(ExperimentFact::running)
                .filter(test -> felt)
                .findFirst()
                .map(test -> new Text(
                        "The test “" + test.id() + "” is running; a change now would spoil it.",
                        "Le test « " + test.id() + " » est en cours ; un changement le fausserait."));
    }

    /** To wait or to leave things as they are is no second change, and may be said about the first. */
    private Optional<Text> unjudgedChange(Proposal proposal) {
        Guidance guidance = proposal.guidance();
        if (STILL.contains(proposal.action().verb())) {
            return Optional.empty();
        }
        Integer watch = guidance.watchDays();
        int days = watch == null ? JUDGED_AFTER_DAYS : watch;
        return situation.changes().stream()
                .filter(change -> change.lever() == guidance.lever())
                .map(ChangeFact::daysAgo)
                .filter(Objects::nonNull)
                .map(Double::intValue)
                .filter(ago -> ago < days)
                .min(Integer::compare)
                .map(ago -> new Text(
                        "A change on the same lever " + ago + " days ago has not been judged yet (" + days + " days).",
                        "Un changement sur le même levier, il y a " + ago + " jours, n'est pas encore jugé (" + days
                                + " jours)."));
    }
}

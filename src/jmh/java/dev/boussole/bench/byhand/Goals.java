package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.recommendation.Action;
import dev.boussole.recommendation.Verb;
import java.util.List;
import java.util.Set;

/** The objectives of a campaign. */
final class Goals {
    private static final Set<String> OF_PEOPLE = Set.of("reach", "frequency", "cpr");
    private static final Action RECORD = Said.action(Verb.RECORD, "baseline", 28);
    private static final Action ADD_DATES = Said.action(Verb.ADD, "dates", 7);
    private static final Action ADD_REVIEW = Said.action(Verb.ADD, "weekly-review", 7);
    private static final Action CHECK = Said.action(Verb.CHECK, "forecast", 7);
    private static final Action REPLACE = Said.action(Verb.REPLACE, "goal-kpi", 7);
    private static final Action REPLACE_LATER = Said.action(Verb.REPLACE, "goal-kpi", 30);
    private static final Action REPLACE_NOW = Said.action(Verb.REPLACE, "goal-kpi", 2);
    private static final Action CONNECT = Said.action(Verb.CONNECT, "data-source", 2);

    private final CampaignSituation situation;
    private final Limits limits;
    private final List<Said> said;

    Goals(CampaignSituation situation, Limits limits, List<Said> said) {
        this.situation = situation;
        this.limits = limits;
        this.said = said;
    }

    void judge() {
        List<ObjectiveFact> objectives = situation.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            ObjectiveFact objective = objectives.get(i);
            if (!objective.ended()) {
                write(objective);
                if (objective.kpiKnown()) {
                    relevance(objective);
                }
                if (objective.started()) {
                    forecast(objective);
                }
            }
        }
    }

    private void say(String rule, ObjectiveFact objective, Action action) {
        said.add(new Said(rule, action, objective.campaignId()));
    }

    private void write(ObjectiveFact objective) {
        boolean noDates = objective.startMissing() || objective.endMissing();
        if (objective.kpiKnown() && objective.referenceMissing()) {
            say("goal.unfounded", objective, RECORD);
        }
        if (noDates) {
            say("goal.not-time-bound", objective, ADD_DATES);
        }
        if (objective.checkpointMissing() && !noDates) {
            say("goal.no-checkpoint", objective, ADD_REVIEW);
        }
        if (objective.kpi() != null && !objective.kpiKnown()) {
            say("tracking.goal-kpi-unknown", objective, REPLACE_NOW);
        }
    }

    private void relevance(ObjectiveFact objective) {
        KpiRelevance relevance = objective.relevance();
        if (relevance == KpiRelevance.GUARDRAIL || relevance == KpiRelevance.IRRELEVANT) {
            say("goal.irrelevant", objective, REPLACE);
        }
        if (relevance == KpiRelevance.SECONDARY) {
            say("goal.secondary", objective, REPLACE_LATER);
        }
        Double silent = objective.daysWithoutData();
        if (objective.started()
                && (silent == null
                        ? !objective.measured()
                        : silent >= limits.goalDataPeriodDays
                                || silent >= limits.goalDataDays
                                        && objective.kpi() != null
                                        && !OF_PEOPLE.contains(objective.kpi()))) {
            say("tracking.goal-data-missing", objective, CONNECT);
        }
    }

    private void forecast(ObjectiveFact objective) {
        double probability = at(objective.probability());
        double uplift = at(objective.upliftNeeded());
        Double past = objective.upliftPast90();
        if (!(at(objective.elapsedDays()) >= limits.goalDays)
                && !(at(objective.elapsedShare()) >= limits.goalElapsed)) {
            return;
        }
        if (probability < limits.goalLost && !Changes.recent(situation, Lever.ORG, limits.goalDays)) {
            if (uplift > at(past)) {
                say("goal.unattainable", objective, revise(objective));
            }
            if (past == null && uplift >= limits.goalUpliftMax) {
                say("goal.out-of-reach", objective, revise(objective));
            }
        }
        if (probability < limits.goalRisky
                && (probability >= limits.goalLost
                        || uplift <= at(past)
                        || past == null && uplift < limits.goalUpliftMax)) {
            say("goal.at-risk", objective, CHECK);
        }
    }

    private static Action revise(ObjectiveFact objective) {
        return new Action(Verb.REVISE, "target", 7, null, objective.proposal(), null);
    }
}

package dev.boussole.objective;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.ObjectiveAssessment.Check;
import java.util.List;

/** R1: the KPI is one that decides for the campaign's goal. */
final class RelevantCheck {
    private RelevantCheck() {}

    static Check of(ObjectiveEvidence evidence) {
        Goal goal = evidence.goal();
        Kpi kpi = evidence.kpi().orElse(null);
        if (goal == null || kpi == null) {
            return new Check(
                    Verdict.UNKNOWN,
                    goal == null
                            ? new Text(
                                    "What the campaign is for is not declared.",
                                    "La finalité de la campagne n'est pas déclarée.")
                            : new Text("No KPI of the catalogue is named.", "Aucun KPI du catalogue n'est nommé."));
        }
        KpiRelevance relevance = KpiRelevanceTable.of(goal, kpi);
        return new Check(verdict(relevance), figures(goal, kpi, relevance));
    }

    private static Verdict verdict(KpiRelevance relevance) {
        return switch (relevance) {
            case PRIMARY -> Verdict.PASS;
            case SECONDARY, UNLISTED -> Verdict.WARN;
            case GUARDRAIL, IRRELEVANT -> Verdict.FAIL;
        };
    }

    private static Text figures(Goal goal, Kpi kpi, KpiRelevance relevance) {
        Text name = Words.name(kpi);
        if (relevance == KpiRelevance.PRIMARY) {
            return Words.say(
                    "%s decides for the goal %s.", "%s est un KPI principal de l'objectif %s.", name, goal.label());
        }
        List<Kpi> primaries = KpiRelevanceTable.primaries(goal);
        return Words.say(
                "%s is %s for the goal %s; these decide: %s.",
                "%s est %s pour l'objectif %s ; les KPI principaux : %s.",
                name,
                as(relevance),
                goal.label(),
                Words.names(primaries));
    }

    private static Text as(KpiRelevance relevance) {
        return switch (relevance) {
            case PRIMARY -> new Text("primary", "principal");
            case SECONDARY -> new Text("secondary", "secondaire");
            case GUARDRAIL -> new Text("a guardrail", "un garde-fou");
            case IRRELEVANT -> new Text("irrelevant", "hors sujet");
            case UNLISTED -> new Text("not a usual KPI", "un KPI inhabituel");
        };
    }
}

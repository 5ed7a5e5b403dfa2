package dev.boussole.objective;

import static dev.boussole.objective.Criterion.R1;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/** R1, the first reading of R: the KPI decides for the campaign's goal, and the objective serves an aim of the business. */
final class RelevantCheck {
    private RelevantCheck() {}

    static Judgement of(ObjectiveEvidence evidence) {
        Goal goal = evidence.goal();
        Kpi kpi = evidence.kpi().orElse(null);
        if (goal == null || kpi == null) {
            return Judgement.unknown(
                    R1,
                    goal == null
                            ? new Text(
                                    "What the campaign is for is not declared.",
                                    "La finalité de la campagne n'est pas déclarée.")
                            : new Text("No KPI of the catalogue is named.", "Aucun KPI du catalogue n'est nommé."));
        }
        KpiRelevance relevance = KpiRelevanceTable.of(goal, kpi);
        String aim = evidence.objective().aim();
        return new Judgement(R1, verdict(relevance, aim != null), message(goal, kpi, relevance, aim));
    }

    private static Verdict verdict(KpiRelevance relevance, boolean linked) {
        return switch (relevance) {
            case PRIMARY -> linked ? Verdict.PASS : Verdict.WARN;
            case SECONDARY, UNLISTED -> Verdict.WARN;
            case GUARDRAIL, IRRELEVANT -> Verdict.FAIL;
        };
    }

    private static Text message(Goal goal, Kpi kpi, KpiRelevance relevance, @Nullable String aim) {
        Text place = place(goal, kpi, relevance);
        if (aim == null) {
            return Words.say(
                    "%s No business aim is linked: write which one it serves, such as `aim: win back regular customers`.",
                    "%s Aucun but de l'entreprise n'y est lié : écrivez lequel il sert, par exemple `aim: reconquérir"
                            + " les clients réguliers`.",
                    place);
        }
        return Words.say("%s It serves: %s.", "%s Il sert : %s.", place, Text.same(aim));
    }

    private static Text place(Goal goal, Kpi kpi, KpiRelevance relevance) {
        Text name = Words.name(kpi);
        if (relevance == KpiRelevance.PRIMARY) {
            return Words.say(
                    "%s decides for the goal %s.", "%s est un KPI principal de l'objectif %s.", name, goal.label());
        }
        return Words.say(
                "%s is %s for the goal %s; these decide: %s.",
                "%s est %s pour l'objectif %s ; les KPI principaux : %s.",
                name,
                as(relevance),
                goal.label(),
                Words.names(KpiRelevanceTable.primaries(goal)));
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

package dev.boussole.report;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.KpiRelevanceTable;
import java.util.ArrayList;
import java.util.List;

/** Which KPIs a goal asks for, and why, in words. */
public final class KpiChoice {
    /** The classes that are told, in their order. */
    public static final List<KpiRelevance> CLASSES =
            List.of(KpiRelevance.PRIMARY, KpiRelevance.SECONDARY, KpiRelevance.GUARDRAIL, KpiRelevance.IRRELEVANT);

    private static final Labels ENGLISH = Labels.load(KpiChoice.class, "choice", Language.EN);
    private static final Labels FRENCH = Labels.load(KpiChoice.class, "choice", Language.FR);

    private KpiChoice() {}

    /** One KPI of a goal. @param why one sentence */
    public record Chosen(KpiDefinition definition, KpiRelevance relevance, String why) {}

    /**
     * The KPIs of a goal, class by class, each with its reason; frequency may stand in two. What the goal does not name is
     * left out.
     */
    public static List<Chosen> of(Goal goal, Language language) {
        List<Chosen> chosen = new ArrayList<>();
        for (KpiRelevance relevance : CLASSES) {
            for (Kpi kpi : kpis(goal, relevance)) {
                chosen.add(new Chosen(KpiCatalogue.of(kpi), relevance, why(goal, relevance, kpi, language)));
            }
        }
        return chosen;
    }

    private static List<Kpi> kpis(Goal goal, KpiRelevance relevance) {
        return switch (relevance) {
            case PRIMARY -> KpiRelevanceTable.primaries(goal);
            case GUARDRAIL -> KpiRelevanceTable.guardrails(goal);
            default ->
                Kpi.catalogue().stream()
                        .filter(kpi -> KpiRelevanceTable.of(goal, kpi) == relevance)
                        .toList();
        };
    }

    private static String why(Goal goal, KpiRelevance relevance, Kpi kpi, Language language) {
        Labels labels = language == Language.FR ? FRENCH : ENGLISH;
        String particular = goal.key() + "." + kpi.key();
        String always = "any." + kpi.key();
        if (labels.has(particular)) {
            return labels.text(particular);
        }
        boolean listed = relevance != KpiRelevance.SECONDARY || !labels.has(always);
        return labels.text(listed ? goal.key() + "." + relevance.key() : always);
    }
}

package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.KpiRelevanceTable;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.PrimaryKpi;
import dev.boussole.objective.Standing;
import dev.boussole.review.CampaignAdvice;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The KPIs of a campaign that matter: what it is for, what its advice and objectives are about, what must not suffer. */
final class TellingKpis {
    private static final int MOST = 6;

    private final Material material;

    TellingKpis(Material material) {
        this.material = material;
    }

    /** The most telling first. */
    List<Attainment> of(CampaignAdvice advised) {
        Campaign campaign = advised.campaign();
        Set<Kpi> received = new HashSet<>();
        advised.kpis().forEach(one -> received.add(one.measured().kpi()));
        List<ObjectiveAssessment> own = material.review().objectives().stream()
                .filter(one -> campaign.id().equals(one.objective().campaignId()))
                .toList();
        Optional<Kpi> primary = PrimaryKpi.of(
                campaign.goal(),
                own.stream().map(ObjectiveAssessment::objective).toList(),
                received::contains);
        Set<Kpi> meant = new HashSet<>();
        own.forEach(one ->
                Optional.ofNullable(one.objective().kpi()).flatMap(Kpi::of).ifPresent(meant::add));
        advised.advice()
                .recommendations()
                .forEach(one -> meant.addAll(one.guidance().uses()));
        Comparator<Attainment> order =
                Comparator.comparingInt((Attainment one) -> weight(one, campaign, primary, meant));
        return advised.kpis().stream()
                .filter(one -> weight(one, campaign, primary, meant) < NOT_MEANT)
                .sorted(order)
                .limit(MOST)
                .toList();
    }

    private static final int NOT_MEANT = 9;

    private static int weight(Attainment one, Campaign campaign, Optional<Kpi> primary, Set<Kpi> meant) {
        Kpi kpi = one.measured().kpi();
        KpiRelevance relevance = KpiRelevanceTable.of(campaign.goal(), kpi);
        boolean interval = one.measured().interval() != null;
        if (primary.isPresent() && primary.get().equals(kpi)) {
            return 0;
        }
        if (relevance == KpiRelevance.IRRELEVANT) {
            return NOT_MEANT;
        }
        if (meant.contains(kpi)) {
            return interval ? 1 : 4;
        }
        return switch (relevance) {
            case PRIMARY -> interval ? 2 : 5;
            case GUARDRAIL -> interval ? one.standing() == Standing.UNKNOWN ? 6 : 3 : NOT_MEANT;
            default -> campaign.goal() == null && interval ? 7 : kpi.equals(Kpi.COST) ? 8 : NOT_MEANT;
        };
    }
}

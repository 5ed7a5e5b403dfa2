package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Objective;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import java.util.Optional;

/** The drawings of campaigns and objectives. */
final class Drawings {
    private final Material material;
    private final Speech speech;

    Drawings(Material material, Speech speech) {
        this.material = material;
        this.speech = speech;
    }

    /** A KPI over time, the size of a card. */
    Optional<Chart> course(Campaign campaign, Attainment attainment) {
        return charts(campaign).small(attainment).map(Drawings::sparse);
    }

    /** Where a drawing is small, every other name on its first axis is enough. */
    private static Chart sparse(Chart chart) {
        return new Chart(chart.plot().narrow(), chart.caption(), chart.keys(), chart.table());
    }

    /** The result of an objective of a campaign so far, and where it is heading. */
    Optional<Chart> pace(Objective objective) {
        return material.workspace().campaigns().stream()
                .filter(one -> one.id().equals(objective.campaignId()))
                .findFirst()
                .flatMap(campaign -> charts(campaign).pace(objective));
    }

    private CampaignCharts charts(Campaign campaign) {
        return new CampaignCharts(
                material.workspace(), material.ownKpis(), campaign, material.asOf(), speech.language());
    }
}

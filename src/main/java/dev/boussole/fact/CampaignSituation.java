package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.objective.Attainment;
import java.util.List;

/**
 * All that rules may know about one campaign.
 *
 * @param attainments the campaign's own KPIs, in the order of the catalogue
 */
public record CampaignSituation(
        Campaign campaign,
        CampaignFact fact,
        List<Attainment> attainments,
        List<PartFact> parts,
        List<ObjectiveFact> objectives,
        List<ChangeFact> changes,
        List<ExperimentFact> experiments,
        List<DataAlertFact> alerts) {}

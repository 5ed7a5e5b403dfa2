package dev.boussole.bench.byhand;

import static dev.boussole.bench.byhand.Figures.at;

import dev.boussole.campaign.Lever;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import java.util.List;

/** What was done to a campaign of late. */
final class Changes {
    private Changes() {}

    static boolean recent(CampaignSituation situation, Lever lever, double daysMax) {
        List<ChangeFact> changes = situation.changes();
        for (int i = 0; i < changes.size(); i++) {
            ChangeFact change = changes.get(i);
            if (change.lever() == lever && at(change.daysAgo()) <= daysMax) {
                return true;
            }
        }
        return false;
    }
}

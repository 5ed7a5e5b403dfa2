package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Origin;
import java.util.List;

/**
 * A campaign of the settings, with the rows that are its own and the place where it was declared.
 *
 * @param matches a row that fits any of them is the campaign's; empty when none was declared
 */
record DeclaredCampaign(Campaign campaign, List<CampaignMatch> matches, Place place) {
    DeclaredCampaign {
        matches = List.copyOf(matches);
    }

    boolean fits(Origin origin) {
        return matches.stream().anyMatch(match -> match.fits(origin));
    }
}

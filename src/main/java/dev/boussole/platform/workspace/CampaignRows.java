package dev.boussole.platform.workspace;

import java.util.List;

/**
 * What came in for a campaign.
 *
 * @param declared whether it stands in the settings, or is known by its rows alone
 * @param rows how many rows belong to it or its parts
 * @param rivals ids of other declared campaigns that fit some of these rows, sorted
 */
public record CampaignRows(String id, String name, boolean declared, long rows, List<String> rivals) {
    public CampaignRows {
        rivals = List.copyOf(rivals);
    }
}

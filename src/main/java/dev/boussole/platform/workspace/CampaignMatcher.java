package dev.boussole.platform.workspace;

import dev.boussole.campaign.Origin;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which declared campaigns a row belongs to. The campaign whose id the row carries comes first, then those whose
 * {@code match} fits, then, for rows of no platform or campaigns without {@code match}, those with the row's name.
 */
final class CampaignMatcher {
    private final List<DeclaredCampaign> campaigns;

    CampaignMatcher(List<DeclaredCampaign> campaigns) {
        this.campaigns = campaigns;
    }

    /** Every campaign that fits best, as declared; more than one means that the declarations overlap. */
    List<DeclaredCampaign> of(Origin origin) {
        String id = origin.campaignId();
        List<DeclaredCampaign> byId = id == null
                ? List.of()
                : those(one -> id.equalsIgnoreCase(one.campaign().id()));
        if (!byId.isEmpty()) {
            return byId;
        }
        List<DeclaredCampaign> byMatch = those(one -> one.match().fits(origin));
        return byMatch.isEmpty() ? byName(origin) : byMatch;
    }

    private List<DeclaredCampaign> byName(Origin origin) {
        String name = origin.campaignName();
        if (name == null) {
            return List.of();
        }
        return those(one -> (origin.platform() == null || Objects.equals(one.match(), CampaignMatch.NONE))
                && (name.strip().equalsIgnoreCase(one.campaign().name().strip())
                        || name.strip().equalsIgnoreCase(one.campaign().id())));
    }

    private List<DeclaredCampaign> those(Predicate<DeclaredCampaign> fits) {
        return campaigns.stream().filter(fits).toList();
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Utm;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which declared campaigns a row belongs to. The campaign whose id the row carries comes first, then those whose
 * {@code match} fits, then, for rows of no platform or campaigns without {@code match}, those with the row's name, and last
 * the one campaign that the row's UTM campaign names.
 */
final class CampaignMatcher {
    /**
     * The campaigns that fit.
     *
     * @param campaigns as declared; more than one means that the declarations overlap
     * @param byUtm whether nothing but the UTM campaign led there
     */
    record Fitting(List<DeclaredCampaign> campaigns, boolean byUtm) {}

    private final List<DeclaredCampaign> campaigns;

    CampaignMatcher(List<DeclaredCampaign> campaigns) {
        this.campaigns = campaigns;
    }

    Fitting of(Origin origin) {
        List<DeclaredCampaign> named = named(origin);
        if (!named.isEmpty()) {
            return new Fitting(named, false);
        }
        List<DeclaredCampaign> byUtm = byUtm(origin);
        return byUtm.size() == 1 ? new Fitting(byUtm, true) : new Fitting(List.of(), false);
    }

    private List<DeclaredCampaign> named(Origin origin) {
        String id = origin.campaignId();
        List<DeclaredCampaign> byId = id == null
                ? List.of()
                : those(one -> id.equalsIgnoreCase(one.campaign().id()));
        if (!byId.isEmpty()) {
            return byId;
        }
        List<DeclaredCampaign> byMatch = those(one -> one.fits(origin));
        return byMatch.isEmpty() ? byName(origin) : byMatch;
    }

    private List<DeclaredCampaign> byName(Origin origin) {
        String name = origin.campaignName();
        if (name == null) {
            return List.of();
        }
        return those(one -> (origin.platform() == null || one.matches().isEmpty())
                && (name.strip().equalsIgnoreCase(one.campaign().name().strip())
                        || name.strip().equalsIgnoreCase(one.campaign().id())));
    }

    private List<DeclaredCampaign> byUtm(Origin origin) {
        Utm utm = origin.utm();
        if (utm == null || utm.campaign() == null || plain(utm.campaign()).isEmpty()) {
            return List.of();
        }
        String tag = plain(utm.campaign());
        return those(one -> tag.equals(plain(one.campaign().id()))
                || tag.equals(plain(one.campaign().name())));
    }

    /** A name as people write it in links: without accents, case, spaces, hyphens and underscores. */
    private static String plain(String name) {
        return Slug.of(name.toLowerCase(Locale.ROOT)).replace("-", "");
    }

    private List<DeclaredCampaign> those(Predicate<DeclaredCampaign> fits) {
        return campaigns.stream().filter(fits).toList();
    }
}

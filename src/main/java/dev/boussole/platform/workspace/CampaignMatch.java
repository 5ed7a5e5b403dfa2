package dev.boussole.platform.workspace;

import dev.boussole.campaign.Origin;
import dev.boussole.platform.export.Glob;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code match} says about a campaign's rows; what was left out fits any row. */
record CampaignMatch(
        @Nullable String platform,
        @Nullable Glob campaign,
        @Nullable String id) {
    static final CampaignMatch NONE = new CampaignMatch(null, null, null);

    CampaignMatch {
        platform = platform == null ? null : platformKey(platform);
    }

    boolean fits(Origin origin) {
        if (this.equals(NONE)) {
            return false;
        }
        return fitsPlatform(origin) && fitsName(origin) && (id == null || id.equals(origin.campaignId()));
    }

    private boolean fitsPlatform(Origin origin) {
        return platform == null || (origin.platform() != null && platform.equals(platformKey(origin.platform())));
    }

    private boolean fitsName(Origin origin) {
        return campaign == null || (origin.campaignName() != null && campaign.fits(origin.campaignName()));
    }

    /** {@code Google Ads}, {@code google-ads} and {@code google_ads} are one. */
    static String platformKey(String platform) {
        return platform.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}

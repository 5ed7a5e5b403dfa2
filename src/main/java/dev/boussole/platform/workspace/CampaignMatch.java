package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.export.Glob;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code match} says about a campaign's rows; what was left out fits any row. Rows of a site, which carry tags,
 * are told by {@code utm}; rows of a platform by all the rest.
 */
record CampaignMatch(
        @Nullable String platform,
        @Nullable Glob campaign,
        @Nullable String id,
        @Nullable String account,
        @Nullable UtmMatch utm) {
    CampaignMatch {
        platform = platform == null ? null : Origin.platformKey(platform);
    }

    boolean fits(Origin origin) {
        Utm tags = origin.utm();
        if (tags != null && utm != null) {
            return utm.fits(tags);
        }
        if (platform == null && campaign == null && id == null && account == null) {
            return false;
        }
        return fitsPlatform(origin) && fitsAccount(origin) && fitsName(origin) && fitsId(origin);
    }

    private boolean fitsPlatform(Origin origin) {
        return platform == null || platform.equals(origin.platformKey());
    }

    private boolean fitsAccount(Origin origin) {
        return account == null || (origin.accountId() != null && digits(account).equals(digits(origin.accountId())));
    }

    private boolean fitsId(Origin origin) {
        return id == null || id.equals(origin.campaignId());
    }

    /** A send of mail goes by its title as well, for lists are used again and again. */
    private boolean fitsName(Origin origin) {
        if (campaign == null || (origin.campaignName() != null && campaign.fits(origin.campaignName()))) {
            return true;
        }
        return origin.breakdown() == Breakdown.EMAIL_SEND && campaign.fits(origin.part());
    }

    /** {@code 123-456-7890} and {@code 1234567890} are one account. */
    private static String digits(String account) {
        return account.strip().replace("-", "").replace(" ", "");
    }
}

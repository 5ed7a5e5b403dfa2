package dev.boussole.platform.generic;

import dev.boussole.campaign.Breakdown;
import org.jspecify.annotations.Nullable;

/** Columns that say what a row is about. Of several parts the first in this order names the row's scope. */
enum ScopeColumn {
    PLATFORM("platform", null),
    CHANNEL("channel", null),
    ACCOUNT_ID("accountId", null),
    CAMPAIGN_ID("campaignId", null),
    CAMPAIGN_NAME("campaignName", null),
    CURRENCY("currency", null),
    ATTRIBUTION("attribution", null),
    UTM_SOURCE("utmSource", null),
    UTM_MEDIUM("utmMedium", null),
    UTM_CAMPAIGN("utmCampaign", null),
    CREATIVE("creative", Breakdown.CREATIVE),
    AD_NAME("adName", Breakdown.AD),
    AD_ID("adId", Breakdown.AD),
    LANDING_PAGE("landingPage", Breakdown.LANDING_PAGE),
    AUDIENCE("audience", Breakdown.AUDIENCE),
    SEARCH_TERM("searchTerm", Breakdown.SEARCH_TERM),
    KEYWORD("keyword", Breakdown.KEYWORD),
    EMAIL_SEND("emailSend", Breakdown.EMAIL_SEND),
    AD_GROUP_NAME("adGroupName", Breakdown.AD_GROUP),
    AD_GROUP_ID("adGroupId", Breakdown.AD_GROUP),
    DEVICE("device", Breakdown.DEVICE);

    private final String key;
    private final @Nullable Breakdown breakdown;

    ScopeColumn(String key, @Nullable Breakdown breakdown) {
        this.key = key;
        this.breakdown = breakdown;
    }

    String key() {
        return key;
    }

    /** The breakdown that a filled cell makes, or null. */
    @Nullable
    Breakdown breakdown() {
        return breakdown;
    }
}

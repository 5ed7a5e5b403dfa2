package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of a row of {@code measures} that say what it is about. Of several parts the first in this order names it. */
enum JsonScope {
    CAMPAIGN("campaign", null),
    CAMPAIGN_ID("campaignId", null),
    CAMPAIGN_NAME("campaignName", null),
    PLATFORM("platform", null),
    CHANNEL("channel", null),
    ACCOUNT_ID("accountId", null),
    CURRENCY("currency", null),
    ATTRIBUTION("attribution", null),
    UTM_SOURCE("utmSource", null),
    UTM_MEDIUM("utmMedium", null),
    UTM_CAMPAIGN("utmCampaign", null),
    SEARCH_TERM("searchTerm", Breakdown.SEARCH_TERM),
    KEYWORD("keyword", Breakdown.KEYWORD),
    EMAIL_SEND("emailSend", Breakdown.EMAIL_SEND),
    CREATIVE("creative", Breakdown.CREATIVE),
    AD_NAME("adName", Breakdown.AD),
    AD_ID("adId", Breakdown.AD),
    LANDING_PAGE("landingPage", Breakdown.LANDING_PAGE),
    AUDIENCE("audience", Breakdown.AUDIENCE),
    AD_GROUP_NAME("adGroupName", Breakdown.AD_GROUP),
    AD_GROUP_ID("adGroupId", Breakdown.AD_GROUP),
    DEVICE("device", Breakdown.DEVICE);

    private static final Map<String, JsonScope> BY_KEY = new HashMap<>();

    static {
        for (JsonScope scope : values()) {
            BY_KEY.put(scope.key, scope);
        }
    }

    private final String key;
    private final @Nullable Breakdown breakdown;

    JsonScope(String key, @Nullable Breakdown breakdown) {
        this.key = key;
        this.breakdown = breakdown;
    }

    String key() {
        return key;
    }

    @Nullable
    Breakdown breakdown() {
        return breakdown;
    }

    static Optional<JsonScope> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}

package dev.boussole.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What an export says a row is about, before it is joined to a campaign of the workspace. Names are kept as the platform
 * wrote them; what it did not say is null.
 *
 * @param platform {@code google_ads}, {@code meta_ads} ..., or null in the generic format
 * @param currency ISO 4217 code, or null
 * @param attribution the attribution window in the platform's words, or null
 * @param utm the tags of the visits, in rows of a site; null in rows of a platform
 */
public record Origin(
        @Nullable String platform,
        @Nullable Channel channel,
        @Nullable String accountId,
        @Nullable String campaignId,
        @Nullable String campaignName,
        Breakdown breakdown,
        String part,
        @Nullable String currency,
        @Nullable String attribution,
        @Nullable Utm utm) {
    /** The origin of rows without tags. */
    public Origin(
            @Nullable String platform,
            @Nullable Channel channel,
            @Nullable String accountId,
            @Nullable String campaignId,
            @Nullable String campaignName,
            Breakdown breakdown,
            String part,
            @Nullable String currency,
            @Nullable String attribution) {
        this(
                platform,
                channel,
                accountId,
                campaignId,
                campaignName,
                breakdown,
                part,
                currency,
                attribution,
                null);
    }

    @Override
    public String toString() {
        return "Origin[platform=" + platform + ", channel=" + channel + ", accountId=" + accountId + ", campaignId="
                + campaignId + ", campaignName=" + campaignName + ", breakdown=" + breakdown + ", part=" + part
                + ", currency=" + currency + ", attribution=" + attribution + (utm == null ? "" : ", utm=" + utm)
                + "]";
    }
}

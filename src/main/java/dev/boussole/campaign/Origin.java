package dev.boussole.campaign;

import java.util.Locale;
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
    /** The platform of rows that a site's statistics give. */
    public static final String GOOGLE_ANALYTICS = "google_analytics";

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
        this(platform, channel, accountId, campaignId, campaignName, breakdown, part, currency, attribution, null);
    }

    /** The platform, however it is written: {@code Google Ads}, {@code google-ads} and {@code google_ads} are one. */
    public @Nullable String platformKey() {
        return platform == null ? null : platformKey(platform);
    }

    /** The one way of writing a platform. */
    public static String platformKey(String platform) {
        return platform.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    @Override
    public String toString() {
        return "Origin[platform=" + platform + ", channel=" + channel + ", accountId=" + accountId + ", campaignId="
                + campaignId + ", campaignName=" + campaignName + ", breakdown=" + breakdown + ", part=" + part
                + ", currency=" + currency + ", attribution=" + attribution + (utm == null ? "" : ", utm=" + utm)
                + "]";
    }
}

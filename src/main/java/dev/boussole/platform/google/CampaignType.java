package dev.boussole.platform.google;

import dev.boussole.campaign.Channel;
import org.jspecify.annotations.Nullable;

/** The channel of a campaign type of Google Ads. */
final class CampaignType {
    private CampaignType() {}

    /** The channel, or null for a type that runs over several: Performance Max, Demand Gen. */
    static @Nullable Channel channel(String plain) {
        if (has(plain, "search", "recherche", "shopping", "buscar", "busqueda", "suche", "suchnetzwerk")) {
            return Channel.PAID_SEARCH;
        }
        if (plain.contains("display")) {
            return Channel.DISPLAY;
        }
        return plain.contains("video") ? Channel.VIDEO : null;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

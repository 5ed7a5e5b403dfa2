package dev.boussole.platform.analytics;

import dev.boussole.campaign.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The channel that visits came by. Groups and rules are those of the default channel group (Google Analytics help, answer
 * 9756891); the groups keep their English names in every language. Groups that run over several channels have none.
 */
final class Traffic {
    private static final Map<String, Channel> GROUPS = Map.ofEntries(
            Map.entry("organic search", Channel.SEO),
            Map.entry("organic shopping", Channel.SEO),
            Map.entry("organic social", Channel.SOCIAL),
            Map.entry("organic video", Channel.SOCIAL),
            Map.entry("paid search", Channel.PAID_SEARCH),
            Map.entry("paid shopping", Channel.PAID_SEARCH),
            Map.entry("paid social", Channel.PAID_SOCIAL),
            Map.entry("paid video", Channel.VIDEO),
            Map.entry("display", Channel.DISPLAY),
            Map.entry("email", Channel.EMAIL),
            Map.entry("direct", Channel.DIRECT),
            Map.entry("referral", Channel.REFERRAL),
            Map.entry("affiliates", Channel.AFFILIATE));
    private static final Map<String, Channel> CAMPAIGNS =
            Map.of("(direct)", Channel.DIRECT, "(organic)", Channel.SEO, "(referral)", Channel.REFERRAL);
    private static final Map<String, Channel> MEDIUMS = Map.ofEntries(
            Map.entry("organic", Channel.SEO),
            Map.entry("referral", Channel.REFERRAL),
            Map.entry("app", Channel.REFERRAL),
            Map.entry("link", Channel.REFERRAL),
            Map.entry("affiliate", Channel.AFFILIATE),
            Map.entry("affiliates", Channel.AFFILIATE),
            Map.entry("display", Channel.DISPLAY),
            Map.entry("banner", Channel.DISPLAY),
            Map.entry("expandable", Channel.DISPLAY),
            Map.entry("interstitial", Channel.DISPLAY),
            Map.entry("cpm", Channel.DISPLAY),
            Map.entry("social", Channel.SOCIAL),
            Map.entry("social-network", Channel.SOCIAL),
            Map.entry("social-media", Channel.SOCIAL),
            Map.entry("sm", Channel.SOCIAL));
    private static final Pattern EMAIL = Pattern.compile("e[-_ ]?mail");
    private static final Pattern PAID = Pattern.compile(".*cp.*|ppc|retargeting|paid.*");
    private static final List<String> SEARCH =
            List.of("google", "bing", "yahoo", "duckduckgo", "ecosia", "qwant", "baidu", "yandex", "naver");
    private static final List<String> SOCIAL = List.of(
            "facebook",
            "fb",
            "instagram",
            "ig",
            "linkedin",
            "lnkd",
            "twitter",
            "x",
            "pinterest",
            "tiktok",
            "snapchat",
            "reddit",
            "threads");
    private static final List<String> VIDEO = List.of("youtube", "vimeo", "dailymotion", "twitch");

    private Traffic() {}

    /** Of a channel group as reports name it; null where it has no single channel ({@code Unassigned}, {@code Cross-network}). */
    static @Nullable Channel ofGroup(String group) {
        return GROUPS.get(group.toLowerCase(Locale.ROOT));
    }

    /** Of the names that stand where there is no campaign; null for a true campaign. */
    static @Nullable Channel ofCampaign(String campaign) {
        return CAMPAIGNS.get(campaign.toLowerCase(Locale.ROOT));
    }

    /** Of a source and a medium, empty where unknown; null where the default channel group has no rule for them. */
    static @Nullable Channel of(String source, String medium) {
        String from = source.toLowerCase(Locale.ROOT);
        String by = medium.toLowerCase(Locale.ROOT);
        if (from.equals("(direct)")) {
            return Channel.DIRECT;
        }
        if (EMAIL.matcher(by).matches() || EMAIL.matcher(from).matches()) {
            return Channel.EMAIL;
        }
        if (PAID.matcher(by).matches()) {
            return paid(from, by);
        }
        Channel byMedium = MEDIUMS.get(by);
        return byMedium == Channel.REFERRAL && (isOne(from, SOCIAL) || isOne(from, VIDEO)) ? Channel.SOCIAL : byMedium;
    }

    private static @Nullable Channel paid(String source, String medium) {
        if (isOne(source, SEARCH)) {
            return Channel.PAID_SEARCH;
        }
        if (isOne(source, SOCIAL)) {
            return Channel.PAID_SOCIAL;
        }
        return isOne(source, VIDEO) ? Channel.VIDEO : MEDIUMS.get(medium);
    }

    /** Whether a source such as {@code l.facebook.com} is one of the sites. */
    private static boolean isOne(String source, List<String> sites) {
        return Arrays.stream(source.split("[^a-z0-9]+", -1)).anyMatch(sites::contains);
    }
}

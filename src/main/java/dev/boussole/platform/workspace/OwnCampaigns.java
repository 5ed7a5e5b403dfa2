package dev.boussole.platform.workspace;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Campaigns that nobody declared: one for each id, or else each name, of a platform. */
final class OwnCampaigns {
    private final Map<String, CampaignDraft> byId = new HashMap<>();
    private final Map<String, CampaignDraft> byName = new HashMap<>();
    private final Map<CampaignDraft, String> platformIds = new HashMap<>();
    private final Set<String> taken;

    /** @param taken ids in use, in lower case; grows with the campaigns found here */
    OwnCampaigns(Set<String> taken) {
        this.taken = taken;
    }

    CampaignDraft of(Origin origin) {
        String platform = origin.platform() == null ? "" : Origin.platformKey(origin.platform());
        String id = origin.campaignId();
        String idKey = id == null ? null : platform + "\n" + id;
        String nameKey = platform + "\n" + name(origin).toLowerCase(Locale.ROOT);
        CampaignDraft known = idKey == null ? null : byId.get(idKey);
        if (known == null) {
            CampaignDraft named = byName.get(nameKey);
            known = named != null && (id == null || !platformIds.containsKey(named)) ? named : create(origin);
        }
        byName.putIfAbsent(nameKey, known);
        if (idKey != null && id != null) {
            byId.put(idKey, known);
            platformIds.put(known, id);
        }
        return known;
    }

    private CampaignDraft create(Origin origin) {
        String id = origin.campaignId() == null ? Slug.of(name(origin)) : origin.campaignId();
        String unique = unique(id.isEmpty() ? "unnamed" : id, origin.platform());
        return new CampaignDraft(new Campaign(unique, name(origin), null, null, null, null, null, null));
    }

    private String unique(String id, @Nullable String platform) {
        String base = id;
        if (taken.contains(base.toLowerCase(Locale.ROOT)) && platform != null) {
            base = id + "-" + Slug.of(platform);
        }
        String unique = base;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    /** The name that rows without one go by: their UTM campaign, unless it says {@code (not set)}, channel or platform. */
    private static String name(Origin origin) {
        if (origin.campaignName() != null && !origin.campaignName().isBlank()) {
            return origin.campaignName().strip();
        }
        if (origin.campaignId() != null) {
            return origin.campaignId();
        }
        String tag = origin.utm() == null ? null : origin.utm().campaign();
        if (tag != null && !tag.isBlank() && !tag.strip().startsWith("(")) {
            return tag.strip();
        }
        Channel channel = origin.channel();
        if (channel != null) {
            return channel.key();
        }
        return origin.platform() == null ? "unnamed" : origin.platform();
    }
}

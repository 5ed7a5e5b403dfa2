package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Campaigns that several platforms deliver, one of which tells parts only: the rows of its first breakdown, in the order of
 * {@link Breakdown}, stand in for its rows of the campaign. Only additive measures are lent.
 */
final class PlatformsAddedUp {
    private PlatformsAddedUp() {}

    /** @param scopes all that was collected; campaigns that lack rows of a platform get them */
    static void addTo(Map<Scope, SeriesBuilder> scopes) {
        Map<String, TreeMap<Scope, SeriesBuilder>> campaigns = new LinkedHashMap<>();
        new TreeMap<>(scopes)
                .forEach((scope, series) -> campaigns
                        .computeIfAbsent(scope.campaignId(), id -> new TreeMap<>())
                        .put(scope, series));
        campaigns.forEach((id, ofCampaign) -> {
            if (ofCampaign.size() > 1) {
                List<RowBlocks> lent = lent(id, ofCampaign);
                if (!lent.isEmpty()) {
                    SeriesBuilder campaign = scopes.computeIfAbsent(Scope.campaign(id), scope -> new SeriesBuilder());
                    lent.forEach(rows -> campaign.lend(rows.additive()));
                }
            }
        });
    }

    private static List<RowBlocks> lent(String id, TreeMap<Scope, SeriesBuilder> ofCampaign) {
        Set<String> all = new TreeSet<>();
        ofCampaign.values().forEach(series -> all.addAll(delivering(series)));
        SeriesBuilder own = ofCampaign.get(Scope.campaign(id));
        Set<String> missing = new TreeSet<>(all);
        if (own != null) {
            missing.removeAll(delivering(own));
        }
        List<RowBlocks> lent = new ArrayList<>();
        if (all.size() > 1) {
            missing.forEach(platform -> lent.addAll(first(platform, ofCampaign)));
        }
        return lent;
    }

    private static Set<String> delivering(SeriesBuilder series) {
        Set<String> platforms = new TreeSet<>();
        for (RowBlocks rows : series.parts()) {
            if (rows.delivers()) {
                platforms.add(rows.platform());
            }
        }
        platforms.remove("");
        return platforms;
    }

    private static List<RowBlocks> first(String platform, TreeMap<Scope, SeriesBuilder> ofCampaign) {
        List<RowBlocks> first = new ArrayList<>();
        Breakdown chosen = Breakdown.SEARCH_TERM;
        for (Map.Entry<Scope, SeriesBuilder> one : ofCampaign.entrySet()) {
            Breakdown breakdown = one.getKey().breakdown();
            for (RowBlocks rows : one.getValue().parts()) {
                boolean fits = first.isEmpty() ? breakdown != Breakdown.SEARCH_TERM : breakdown == chosen;
                if (fits && rows.platform().equals(platform) && rows.delivers()) {
                    chosen = breakdown;
                    first.add(rows);
                }
            }
        }
        return first;
    }
}

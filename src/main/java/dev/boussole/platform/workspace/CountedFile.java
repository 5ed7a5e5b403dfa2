package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.export.ImportedFile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of one file are about, while they pass. */
final class CountedFile {
    private record Part(String campaign, Breakdown breakdown, String value) {}

    private final Map<Origin, DaysSeen> origins = new HashMap<>();
    private final Set<Measure> measures = EnumSet.noneOf(Measure.class);
    private @Nullable Counts current;
    private boolean complete;

    DaysSeen days(Origin origin) {
        return origins.computeIfAbsent(origin, key -> new DaysSeen());
    }

    Map<Origin, DaysSeen> origins() {
        return origins;
    }

    Set<Measure> measures() {
        return measures;
    }

    /** Notes which figures a row gives; costs next to nothing once every column was seen filled. */
    void look(Counts counts) {
        if (complete && current == counts) {
            return;
        }
        current = counts;
        complete = true;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.has(i)) {
                measures.add(counts.measure(i));
            } else {
                complete &= measures.contains(counts.measure(i));
            }
        }
    }

    /**
     * The account of the file; the rows of a refused one are void.
     *
     * @param member its name within the file when that holds several, or null
     */
    FileAccount finish(ImportedFile imported, @Nullable String member) {
        if (imported.refused()) {
            origins.clear();
            measures.clear();
        }
        Set<String> campaigns = new HashSet<>();
        Set<Part> seen = new HashSet<>();
        Map<Breakdown, Integer> parts = new EnumMap<>(Breakdown.class);
        for (Origin origin : origins.keySet()) {
            String campaign = campaign(origin);
            campaigns.add(campaign);
            if (origin.breakdown() != Breakdown.CAMPAIGN
                    && seen.add(new Part(campaign, origin.breakdown(), origin.part()))) {
                parts.merge(origin.breakdown(), 1, Integer::sum);
            }
        }
        return new FileAccount(imported, member, campaigns.size(), parts, List.copyOf(measures));
    }

    /** What tells campaigns of one file apart: the id, or else the name. */
    static String campaign(Origin origin) {
        String named = origin.campaignId() != null ? origin.campaignId() : origin.campaignName();
        return origin.platformKey() + "\n" + named;
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Scope;
import dev.boussole.platform.export.ImportedFile;
import java.util.Collection;
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
    private final Map<Scope, ScopeTally> scopes = new HashMap<>();
    private final Set<Measure> measures = EnumSet.noneOf(Measure.class);
    private @Nullable Counts current;
    private boolean complete;

    ScopeTally scope(Scope scope, CampaignTally campaign) {
        return scopes.computeIfAbsent(scope, key -> new ScopeTally(key, campaign));
    }

    @Nullable
    ScopeTally find(Scope scope) {
        return scopes.get(scope);
    }

    Collection<ScopeTally> scopes() {
        return scopes.values();
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

    /** Gives the rows to their campaigns; those of a refused file are void. */
    FileAccount finish(ImportedFile imported, @Nullable String member) {
        if (imported.refused()) {
            scopes.clear();
            measures.clear();
        }
        Set<String> campaigns = new HashSet<>();
        Map<Breakdown, Integer> parts = new EnumMap<>(Breakdown.class);
        for (ScopeTally tally : scopes.values()) {
            tally.campaign().rows(tally.rows());
            campaigns.add(tally.campaign().id());
            if (tally.scope().breakdown() != Breakdown.CAMPAIGN) {
                parts.merge(tally.scope().breakdown(), 1, Integer::sum);
            }
        }
        return new FileAccount(imported, member, campaigns.size(), parts, List.copyOf(measures));
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A platform's conversions and those that a site's statistics count are two counts of one thing, under two rules of
 * attribution: a campaign that has both keeps the platform's. Visits, orders and revenue are the site's alone and stay.
 */
final class DoubleClaims {
    private static final Set<Measure> CLAIMS = EnumSet.of(Measure.CONVERSIONS, Measure.CONVERSION_VALUE);

    private record Counted(String campaign, PerformanceHistory.Rows rows, Source first) {}

    /** What was left out, and where it stood first. */
    record LeftOut(List<String> campaigns, Source first) {}

    private final Set<String> claimed = new HashSet<>();
    private final List<Counted> counted = new ArrayList<>();

    /** Takes note of a declared campaign that {@code platform} delivers. */
    void declared(String campaign, @Nullable String platform) {
        if (platform != null && platform.endsWith("_ads")) {
            claimed.add(campaign);
        }
    }

    /**
     * Takes note of rows that were joined to a campaign.
     *
     * @param counts of one of them
     */
    void joined(String campaign, Origin origin, Counts counts, PerformanceHistory.Rows rows, Source first) {
        if (Origin.GOOGLE_ANALYTICS.equals(origin.platformKey())) {
            counted.add(new Counted(campaign, rows, first));
        } else if (gives(counts, CLAIMS) || (origin.platform() != null && gives(counts, EnumSet.of(Measure.SPEND)))) {
            claimed.add(campaign);
        }
    }

    private static boolean gives(Counts counts, Set<Measure> measures) {
        for (int i = 0; i < counts.size(); i++) {
            if (measures.contains(counts.measure(i))) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the site's conversions out wherever a platform claims its own; null when there were none. */
    @Nullable
    LeftOut settle() {
        Set<String> campaigns = new TreeSet<>();
        Source first = null;
        for (Counted one : counted) {
            if (claimed.contains(one.campaign) && one.rows.forget(CLAIMS) > 0) {
                campaigns.add(one.campaign);
                first = first == null ? one.first : first;
            }
        }
        return first == null ? null : new LeftOut(List.copyOf(campaigns), first);
    }
}

package dev.boussole.platform.workspace;

import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Utm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps account of the ways that rows took to their campaigns: one for each origin of each file. */
final class Ways {
    /** One way and the rows that went it. */
    static final class Way {
        private final Origin origin;
        private final String campaign;
        private final @Nullable String other;
        private final boolean declared;
        private final boolean byUtm;
        private final Source first;
        private long rows;

        private Way(Origin origin, CampaignDraft draft, CampaignMatcher.Fitting fitting, Source first) {
            List<DeclaredCampaign> fit = fitting.campaigns();
            this.origin = origin;
            this.campaign = draft.id();
            this.other = fit.size() > 1 ? fit.get(1).campaign().id() : null;
            this.declared = !fit.isEmpty();
            this.byUtm = fitting.byUtm();
            this.first = first;
        }

        void row() {
            rows++;
        }
    }

    private final List<Way> ways = new ArrayList<>();

    Way add(Origin origin, CampaignDraft draft, CampaignMatcher.Fitting fitting, Source first) {
        Way way = new Way(origin, draft, fitting, first);
        ways.add(way);
        return way;
    }

    /** Rows joined so far. */
    long rows() {
        return sum(ways);
    }

    JoinReport report(List<DeclaredCampaign> declared) {
        Map<String, List<Way>> joined = new LinkedHashMap<>();
        declared.forEach(one -> joined.put(one.campaign().id(), new ArrayList<>()));
        Map<String, List<Way>> unmatched = new LinkedHashMap<>();
        Map<String, List<Way>> ambiguous = new LinkedHashMap<>();
        for (Way way : ways) {
            (way.declared ? joined : unmatched)
                    .computeIfAbsent(way.campaign, key -> new ArrayList<>())
                    .add(way);
            if (way.other != null) {
                ambiguous
                        .computeIfAbsent(way.campaign + "\n" + way.other, key -> new ArrayList<>())
                        .add(way);
            }
        }
        return new JoinReport(
                joined.entrySet().stream()
                        .map(one -> joined(one.getKey(), one.getValue()))
                        .toList(),
                unmatched.values().stream().map(Ways::unmatched).toList(),
                ambiguous.values().stream().map(Ways::ambiguous).toList());
    }

    private static JoinReport.Joined joined(String campaign, List<Way> ways) {
        List<Way> byUtm = ways.stream().filter(way -> way.byUtm).toList();
        return new JoinReport.Joined(campaign, sum(ways), files(ways), byUtm.isEmpty() ? null : byUtm(byUtm));
    }

    private static JoinReport.ByUtm byUtm(List<Way> ways) {
        Way first = ways.get(0);
        Utm utm = first.origin.utm();
        String tag = utm == null || utm.campaign() == null ? "" : utm.campaign();
        return new JoinReport.ByUtm(tag, sum(ways), first.first);
    }

    private static JoinReport.Unmatched unmatched(List<Way> ways) {
        Way first = ways.get(0);
        return new JoinReport.Unmatched(
                first.campaign, first.origin.platform(), name(first.origin), sum(ways), files(ways), first.first);
    }

    private static JoinReport.Ambiguous ambiguous(List<Way> ways) {
        Way first = ways.get(0);
        Set<String> names = new LinkedHashSet<>();
        for (Way way : ways) {
            String name = name(way.origin);
            if (name != null) {
                names.add(name);
            }
        }
        String other = first.other == null ? "" : first.other;
        return new JoinReport.Ambiguous(first.campaign, other, List.copyOf(names), sum(ways), first.first);
    }

    private static @Nullable String name(Origin origin) {
        Utm utm = origin.utm();
        return origin.campaignName() == null && utm != null ? utm.campaign() : origin.campaignName();
    }

    private static long sum(List<Way> ways) {
        return ways.stream().mapToLong(way -> way.rows).sum();
    }

    private static List<String> files(List<Way> ways) {
        return ways.stream().map(way -> way.first.file()).distinct().toList();
    }
}

package dev.boussole.platform.analytics;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.analytics.ReportTable.Grain;
import dev.boussole.platform.analytics.ReportTable.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which table of a file tells which measure. Several tables describe the same traffic by different dimensions, and rows of
 * one file and scope are added up. So for each length of time, visits are split one way, by campaign before source before
 * channel; the whole site is told only where that is not the same traffic again; and each kind of part is told once.
 */
final class Claims {
    private record Claim(boolean bySite, Breakdown breakdown, Grain grain, Measure measure) {}

    private final Map<ReportTable, Set<Measure>> taken = new IdentityHashMap<>();
    private final Map<Claim, ReportTable> claims = new HashMap<>();
    private final Map<Grain, ReportTable> splits = new EnumMap<>(Grain.class);

    Claims(List<ReportTable> tables) {
        List<ReportTable> usable =
                tables.stream().filter(table -> table.leftOut().isEmpty()).toList();
        usable.stream()
                .filter(table -> table.kind() != Kind.SITE)
                .sorted(Comparator.comparing(ReportTable::isOfFirstVisits).thenComparing(ReportTable::kind))
                .forEach(table -> splits.putIfAbsent(table.grain(), table));
        usable.stream().sorted(Comparator.comparing(ReportTable::kind)).forEach(this::claim);
    }

    private void claim(ReportTable table) {
        Set<Measure> mine = EnumSet.noneOf(Measure.class);
        for (Measure measure : table.measures()) {
            if (rival(table, measure) == null) {
                mine.add(measure);
            }
        }
        mine.forEach(measure -> claims.put(claim(table.kind() == Kind.SITE, table, measure), table));
        if (!mine.contains(Measure.SESSIONS)) {
            mine.remove(Measure.BOUNCES);
        }
        taken.put(table, mine);
    }

    private static Claim claim(boolean bySite, ReportTable table, Measure measure) {
        return new Claim(bySite, table.breakdown(), table.grain(), measure);
    }

    /** The table that tells the measure of the same traffic, or null. */
    private @Nullable ReportTable rival(ReportTable table, Measure measure) {
        ReportTable split = splits.get(table.grain());
        boolean bySite = table.kind() == Kind.SITE;
        if (split != null && !bySite && split.kind() != table.kind()) {
            return split;
        }
        ReportTable same = claims.get(claim(bySite, table, measure));
        if (same != null || !bySite || !measure.additive()) {
            return same;
        }
        boolean wouldBeAddedUp = table.breakdown() == Breakdown.CAMPAIGN || table.grain() == Grain.DAY;
        return wouldBeAddedUp ? claims.get(new Claim(false, Breakdown.CAMPAIGN, table.grain(), measure)) : null;
    }

    /** What is read from a table; empty when others say all that it says. */
    Set<Measure> of(ReportTable table) {
        return taken.getOrDefault(table, Set.of());
    }

    /** The table that tells a measure that this one does not, or null when this one tells all it can. */
    @Nullable
    ReportTable insteadOf(ReportTable table) {
        for (Measure measure : table.measures()) {
            ReportTable rival = of(table).contains(measure) ? null : rival(table, measure);
            if (rival != null && rival != table) {
                return rival;
            }
        }
        return null;
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.kpi.Trend;
import dev.boussole.statistics.MixShift;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a conversion rate moved because the mix of its segments did (Simpson's paradox). Read by the breakdown whose mix
 * explains most, among those whose usable segments cover nearly all of the whole.
 */
final class MixSigns {
    private static final List<Kpi> RATES = List.of(Kpi.CVR, Kpi.SESSION_CVR);
    /** Usable by the grades of kpis.md, section D. */
    private static final double SUCCESSES_MIN = 30;

    private static final double COVERAGE_MIN = 0.9;
    private static final double CHANCE = 0.05;

    private MixSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        KpiValue whole = moved(record.measured());
        if (whole == null || record.parts().all().isEmpty()) {
            return;
        }
        MixShift most = null;
        for (List<DailySeries> parts : byBreakdown(record).values()) {
            MixShift found = shift(parts, whole, record.input().context(record.campaign()));
            if (found != null && (most == null || share(found) > share(most))) {
                most = found;
            }
        }
        if (most != null) {
            signs.put(Sign.MIX_SHARE, share(most))
                    .put(Sign.WITHIN_P, most.withinP())
                    .put(Sign.MOVED_SEGMENTS, most.moved());
        }
    }

    private static double share(MixShift shift) {
        return shift.total() == 0 ? 0 : shift.mix() / shift.total();
    }

    /** The first rate received, if it moved beyond chance. */
    private static @Nullable KpiValue moved(Map<Kpi, KpiValue> measured) {
        for (Kpi kpi : RATES) {
            KpiValue value = measured.get(kpi);
            if (value != null) {
                Trend trend = value.trend();
                return trend != null && trend.p() < CHANCE ? value : null;
            }
        }
        return null;
    }

    private static Map<Breakdown, List<DailySeries>> byBreakdown(CampaignRecord record) {
        Map<Breakdown, List<DailySeries>> found = new EnumMap<>(Breakdown.class);
        for (PartsReading.Part part : record.parts().all()) {
            record.input()
                    .history
                    .of(part.scope())
                    .ifPresent(series -> found.computeIfAbsent(part.breakdown(), key -> new ArrayList<>())
                            .add(series));
        }
        return found;
    }

    private static @Nullable MixShift shift(List<DailySeries> parts, KpiValue whole, MeasureContext context) {
        Trend trend = whole.trend();
        if (trend == null) {
            return null;
        }
        List<MixShift.Segment> segments = new ArrayList<>();
        double before = 0;
        double after = 0;
        for (DailySeries part : parts) {
            KpiValue first = value(part, whole.kpi(), trend.comparison(), context);
            KpiValue second = value(part, whole.kpi(), whole.window(), context);
            if (first != null && second != null) {
                segments.add(new MixShift.Segment(first.successes(), first.n(), second.successes(), second.n()));
                before += first.successes();
                after += second.successes();
            }
        }
        boolean covered = before >= COVERAGE_MIN * trend.successesBefore() && after >= COVERAGE_MIN * whole.successes();
        return segments.size() < 2 || !covered ? null : MixShift.of(segments);
    }

    private static @Nullable KpiValue value(DailySeries part, Kpi kpi, Period window, MeasureContext context) {
        return Measurement.overWindow(part, kpi, window, context)
                .filter(value -> value.successes() >= SUCCESSES_MIN && value.successes() <= value.n())
                .orElse(null);
    }
}

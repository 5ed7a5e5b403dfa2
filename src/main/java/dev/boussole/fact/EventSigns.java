package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.statistics.PoissonCount;

/**
 * The optimisation events that a week will bring (kpis.md, A21): those of the last 14 complete days, halved, with the
 * interval of a Poisson count. A campaign younger than that has none yet.
 */
final class EventSigns {
    private static final int DAYS = 14;
    private static final double WEEKS = DAYS / 7.0;
    private static final double LEVEL = 0.95;

    private EventSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        int lagDays = record.input().account.conversionLagDays();
        if (days != null) {
            put(days, lagDays, signs);
        }
        long groups = record.parts().all().stream()
                .filter(part -> part.breakdown() == Breakdown.AD_GROUP)
                .filter(part -> delivers(part.days(), lagDays))
                .count();
        signs.put(Sign.AD_GROUPS, groups);
    }

    /** Those of one scope. */
    static void put(RecentDays days, int lagDays, Signs.Builder signs) {
        long end = days.asOf() - lagDays;
        Double events = days.reachBackTo(end - DAYS) ? days.sum(Measure.CONVERSIONS, end - DAYS, end) : null;
        if (events != null && events >= 0) {
            signs.put(Sign.WEEKLY_EVENTS, events / WEEKS)
                    .put(
                            Sign.WEEKLY_EVENTS_HIGH,
                            PoissonCount.interval(events, LEVEL).high() / WEEKS);
        }
    }

    static boolean delivers(RecentDays days, int lagDays) {
        long end = days.asOf() - lagDays;
        Double spend = days.sum(Measure.SPEND, end - DAYS, end);
        Double events = days.sum(Measure.CONVERSIONS, end - DAYS, end);
        return (spend != null && spend > 0) || (events != null && events > 0);
    }
}

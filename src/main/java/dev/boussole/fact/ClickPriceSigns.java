package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Trend;
import org.jspecify.annotations.Nullable;

/** What explains a change in the price of clicks (kpis.md, A13, A14, A16): quality, the season, the own brand. */
final class ClickPriceSigns {
    private static final int WEEK = DeliverySigns.WEEK;
    private static final int THREE_WEEKS = 3 * WEEK;
    /** The same weekdays a year earlier. */
    private static final int YEAR = 52 * WEEK;
    /** Share of the impressions whose quality score must be known. */
    private static final double SCORED_MIN = 0.8;

    private ClickPriceSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        signs.put(Sign.BRANDED, record.input().brand.isBranded(record.campaign()));
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        signs.put(Sign.QUALITY_SCORE_CHANGE, qualityScoreChange(days));
        KpiValue cpc = record.measured().get(Kpi.CPC);
        Trend trend = cpc == null ? null : cpc.trend();
        if (cpc != null && trend != null) {
            Double then = cpc(days, cpc.window());
            Double before = cpc(days, trend.comparison());
            signs.put(Sign.CPC_CHANGE_LAST_YEAR, then == null || before == null ? null : then / before - 1);
        }
    }

    /** Null without three weeks in which nearly every impression has a score. */
    private static @Nullable Double qualityScoreChange(RecentDays days) {
        double[] scores = days.column(Measure.QUALITY_SCORE);
        double[] impressions = days.column(Measure.IMPRESSIONS);
        long today = days.asOf();
        if (scores == null || impressions == null || !days.reachBackTo(today - THREE_WEEKS)) {
            return null;
        }
        double now = mean(scores, impressions, days.indexFrom(today - WEEK), days.indexFrom(today));
        double before = mean(scores, impressions, days.indexFrom(today - THREE_WEEKS), days.indexFrom(today - WEEK));
        return Double.isNaN(now) || Double.isNaN(before) ? null : now - before;
    }

    /** Weighted by impressions; NaN where too few of them have a score. */
    private static double mean(double[] scores, double[] impressions, int from, int end) {
        double all = 0;
        double scored = 0;
        double points = 0;
        for (int i = from; i < end; i++) {
            double shown = Double.isNaN(impressions[i]) ? 0 : impressions[i];
            all += shown;
            if (!Double.isNaN(scores[i])) {
                scored += shown;
                points += shown * scores[i];
            }
        }
        return scored > 0 && scored >= SCORED_MIN * all ? points / scored : Double.NaN;
    }

    /** The cost of a click a year before a window; null where not every day of it has a spend and a click. */
    private static @Nullable Double cpc(RecentDays days, Period window) {
        long from = window.from().toEpochDay() - YEAR;
        long end = window.to().toEpochDay() + 1 - YEAR;
        Double spend = days.sum(Measure.SPEND, from, end);
        Double clicks = days.sum(Measure.CLICKS, from, end);
        boolean covered = days.indexFrom(end) - days.indexFrom(from) == window.days();
        return !covered || spend == null || clicks == null || !(spend > 0) || !(clicks > 0) ? null : spend / clicks;
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversions as the platform counts them against orders as the shop does, and bounces against their definition. */
final class BackOfficeSigns {
    private static final int DAYS = 14;

    private BackOfficeSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        ofCampaign(days, days.asOf() - record.input().account.conversionLagDays(), signs);
        signs.put(Sign.BOUNCE_MISMATCH, bounceMismatch(days));
    }

    /** Over days that have both counts, for neither platform nor shop may be blamed for a day it was not asked about. */
    private static void ofCampaign(RecentDays days, long complete, Signs.Builder signs) {
        double[] conversions = days.column(Measure.CONVERSIONS);
        double[] orders = days.column(Measure.ORDERS);
        if (conversions == null || orders == null) {
            return;
        }
        double counted = 0;
        double booked = 0;
        for (int i = days.indexFrom(complete - DAYS); i < days.indexFrom(complete); i++) {
            if (!Double.isNaN(conversions[i]) && !Double.isNaN(orders[i])) {
                counted += conversions[i];
                booked += orders[i];
            }
        }
        if (booked > 0) {
            signs.put(Sign.BACK_OFFICE_RATIO, counted / booked).put(Sign.BACK_OFFICE_EVENTS, Math.min(counted, booked));
        }
    }

    /**
     * All conversions that platforms claim for sales campaigns against all orders of the shop, which stand in rows of no
     * channel; missing without such rows.
     */
    static void readAccount(ReviewInput input, List<Campaign> campaigns, Signs.Builder signs) {
        long complete = input.asOf.toEpochDay() - input.account.conversionLagDays();
        double claimed = 0;
        double booked = 0;
        for (Campaign campaign : campaigns) {
            boolean shop = campaign.channel() == null;
            boolean sells = campaign.goal() == Goal.SALES;
            if (shop || sells) {
                RecentDays days = input.history
                        .of(Scope.campaign(campaign.id()))
                        .map(series -> new RecentDays(series, input.asOf))
                        .orElse(null);
                claimed += shop ? 0 : sum(days, Measure.CONVERSIONS, complete);
                booked += shop ? sum(days, Measure.ORDERS, complete) : 0;
            }
        }
        if (booked > 0) {
            signs.put(Sign.BACK_OFFICE_RATIO, claimed / booked).put(Sign.BACK_OFFICE_EVENTS, Math.min(claimed, booked));
        }
    }

    private static double sum(@Nullable RecentDays days, Measure measure, long complete) {
        Double sum = days == null ? null : days.sum(measure, complete - DAYS, complete);
        return sum == null ? 0 : sum;
    }

    /** GA4 counts as a bounce each session that was not engaged (kpis.md, S34); older tools count those of one page. */
    private static @Nullable Double bounceMismatch(RecentDays days) {
        Double sessions = days.last(Measure.SESSIONS, DeliverySigns.MONTH);
        Double engaged = days.last(Measure.ENGAGED_SESSIONS, DeliverySigns.MONTH);
        Double bounces = days.last(Measure.BOUNCES, DeliverySigns.MONTH);
        return sessions == null || engaged == null || bounces == null || !(sessions > 0)
                ? null
                : (Double) (Math.abs(sessions - engaged - bounces) / sessions);
    }
}

package dev.boussole.fact;

import dev.boussole.campaign.Change;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What explains the shop's KPIs: views of products, the margin left of each visit, and stock. */
final class ShopSigns {
    /** Words by which the note of a declared change says that stock is sold off; French law calls {@code soldes} just that. */
    private static final List<String> CLEARANCE = List.of(
            "clearance",
            "sell-off",
            "sell off",
            "closeout",
            "close-out",
            "end of line",
            "liquidation",
            "déstockage",
            "destockage",
            "fin de série",
            "fin de serie",
            "fins de série",
            "fins de serie",
            "soldes");

    private ShopSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        signs.put(Sign.CLEARANCE_DAYS, clearanceDays(record));
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        double[] visits = Shift.visits(days);
        Shift views = Shift.againstPast(record, Kpi.ATC_RATE, days.column(Measure.PRODUCT_VIEWS), visits);
        signs.put(Sign.PRODUCT_VIEWS_SHIFT, views == null ? null : views.change())
                .put(Sign.OUT_OF_STOCK_DAYS, StockSigns.outOfStockDays(days));
        putMargin(record, days, signs);
        Shift bought = Shift.againstPast(record, Kpi.REFUND_RATE, days.column(Measure.ORDERS), visits);
        if (bought != null) {
            signs.put(Sign.RETURNED_COHORT_CVR_CHANGE, bought.change()).put(Sign.RETURNED_COHORT_CVR_P, bought.p());
        }
    }

    private static void putMargin(CampaignRecord record, RecentDays days, Signs.Builder signs) {
        KpiValue cvr = record.measured().get(Kpi.SESSION_CVR);
        Shift margin = cvr == null || cvr.trend() == null
                ? null
                : Shift.againstBefore(days, cvr, margin(days), days.column(Measure.SESSIONS));
        if (margin != null) {
            signs.put(Sign.MARGIN_PER_SESSION, margin.now())
                    .put(Sign.MARGIN_PER_SESSION_BEFORE, margin.before())
                    .put(Sign.MARGIN_PER_SESSION_P, margin.p());
        }
    }

    /** Revenue less the cost of goods, by day. */
    private static double @Nullable [] margin(RecentDays days) {
        double[] revenue = days.column(Measure.REVENUE);
        double[] cost = days.column(Measure.COST_OF_GOODS);
        if (revenue == null || cost == null) {
            return null;
        }
        double[] margin = new double[days.size()];
        for (int i = 0; i < margin.length; i++) {
            margin[i] = revenue[i] - cost[i];
        }
        return margin;
    }

    private static @Nullable Long clearanceDays(CampaignRecord record) {
        Long latest = null;
        for (Change change : record.changes()) {
            if (change.lever() == Lever.OFF && isClearance(change.note())) {
                long ago = record.input().asOf.toEpochDay() - change.date().toEpochDay();
                latest = latest == null ? ago : Math.min(latest, ago);
            }
        }
        return latest;
    }

    private static boolean isClearance(String note) {
        String said = note.toLowerCase(Locale.ROOT);
        return CLEARANCE.stream().anyMatch(said::contains);
    }
}

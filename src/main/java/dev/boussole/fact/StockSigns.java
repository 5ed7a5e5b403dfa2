package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import org.jspecify.annotations.Nullable;

/** Whether products that are gone are still being shown. */
final class StockSigns {
    private StockSigns() {}

    /**
     * Days in a row, up to the last with figures, on which visitors met a product that was out of stock; 0 when the last
     * such day is over. A day on which nobody looked tells nothing. Null when the last figures are older than a week.
     */
    static @Nullable Long outOfStockDays(RecentDays days) {
        double[] gone = days.column(Measure.OUT_OF_STOCK_VIEWS);
        if (gone == null) {
            return null;
        }
        double[] views = days.column(Measure.PRODUCT_VIEWS);
        Integer last = null;
        int first = 0;
        for (int i = days.size() - 1; i >= 0 && recent(days, i, last); i--) {
            boolean looked = !Double.isNaN(gone[i]) && (views == null || !(views[i] == 0));
            if (looked && !(gone[i] > 0)) {
                return last == null ? (Long) 0L : run(days, first, last);
            }
            if (looked) {
                first = i;
                last = last == null ? (Integer) i : last;
            }
        }
        return last == null ? null : run(days, first, last);
    }

    private static boolean recent(RecentDays days, int index, @Nullable Integer last) {
        return last != null || days.epochDay(index) >= days.asOf() - DeliverySigns.WEEK;
    }

    private static Long run(RecentDays days, int first, int last) {
        return days.epochDay(last) - days.epochDay(first) + 1L;
    }
}

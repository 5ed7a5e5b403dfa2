package dev.boussole.fact;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PooledSeries;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of one channel, or those of no known one, together. Where the conversions of some are counted and those
 * of others are not, the others are left out of the pool: their spend has no conversions to go with.
 */
final class ChannelPool {
    private final PooledSeries counted = new PooledSeries();
    private final PooledSeries uncounted = new PooledSeries();
    private double spend;

    void add(DailySeries series, LocalDate asOf) {
        (series.has(Measure.CONVERSIONS) ? counted : uncounted).add(series);
        Double lastMonth = new RecentDays(series, asOf).last(Measure.SPEND, DeliverySigns.MONTH);
        spend += lastMonth == null ? 0 : lastMonth;
    }

    /** Spend of all of its campaigns over the last 30 days; 0 when none reports any. */
    double spend() {
        return spend;
    }

    DailySeries series() {
        return (counted.isEmpty() ? uncounted : counted).build();
    }

    /** The pool without one of its campaigns; null when nothing is left to compare with. */
    @Nullable
    DailySeries without(DailySeries part) {
        PooledSeries pool = counted.isEmpty() ? uncounted : counted;
        boolean inside = part.has(Measure.CONVERSIONS) == !counted.isEmpty();
        PooledSeries others = inside ? pool.without(part) : pool;
        return others.isEmpty() ? null : others.build();
    }

    /** All campaigns, those without conversions included. */
    DailySeries everything() {
        PooledSeries everything = new PooledSeries();
        everything.add(counted);
        everything.add(uncounted);
        return everything.build();
    }

    void addTo(ChannelPool account) {
        account.counted.add(counted);
        account.uncounted.add(uncounted);
        account.spend += spend;
    }
}

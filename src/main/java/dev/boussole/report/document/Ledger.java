package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.PooledSeries;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some campaigns spent and brought together. What they brought is that of the campaigns whose conversions are counted;
 * a cost per conversion is that of their spend alone.
 */
final class Ledger {
    private final Material material;
    private final PooledSeries all = new PooledSeries();
    private final PooledSeries counted = new PooledSeries();
    private final Map<Boolean, DailySeries> built = new HashMap<>();
    private final int campaigns;

    Ledger(Material material, List<Campaign> campaigns) {
        this.material = material;
        int seen = 0;
        for (Campaign campaign : campaigns) {
            Optional<DailySeries> series = material.series(campaign.id()).filter(one -> one.size() > 0);
            series.ifPresent(all::add);
            series.filter(one -> one.has(Measure.CONVERSIONS)).ifPresent(counted::add);
            seen += series.isPresent() ? 1 : 0;
        }
        this.campaigns = seen;
    }

    /** How many campaigns have figures. */
    int campaigns() {
        return campaigns;
    }

    Optional<KpiValue> spend(Period period) {
        return over(all, Kpi.COST, period);
    }

    /** Of all campaigns, whether their conversions are counted or not. */
    Optional<KpiValue> other(Kpi kpi, Period period) {
        return over(all, kpi, period);
    }

    Optional<KpiValue> of(Kpi kpi, Period period) {
        return over(counted, kpi, period);
    }

    private DailySeries built(PooledSeries pool) {
        return built.computeIfAbsent(pool == all, key -> pool.build());
    }

    private Optional<KpiValue> over(PooledSeries pool, Kpi kpi, Period period) {
        return pool.isEmpty() ? Optional.empty() : Measurement.overWindow(built(pool), kpi, period, material.context());
    }
}

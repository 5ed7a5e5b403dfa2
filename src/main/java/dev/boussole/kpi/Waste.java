package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spend on parts that bring nothing. */
final class Waste {
    private static final int DAYS = 30;
    /** A part on target has no conversion at three times the target CPA with probability exp(-3) = 0.0498. */
    private static final double TARGETS_SPENT = 3;

    private Waste() {}

    static Optional<KpiValue> of(Collection<DailySeries> parts, double cpaTarget, MeasureContext context) {
        if (!(cpaTarget > 0)) {
            throw new IllegalArgumentException("A target CPA is above 0, not " + cpaTarget);
        }
        int to = new Windows(context)
                .lastMatureDay(KpiCatalogue.of(Kpi.WASTE_SHARE).immatureDays(context));
        double spend = 0;
        double conversions = 0;
        double wasted = 0;
        for (DailySeries part : parts) {
            Sample sample = sample(part, to, context);
            if (sample != null) {
                spend += sample.y;
                conversions += sample.x;
                wasted += sample.x == 0 && sample.y >= TARGETS_SPENT * cpaTarget ? sample.y : 0;
            }
        }
        double share = wasted / spend;
        return spend > 0 && Double.isFinite(share)
                ? Optional.of(new KpiValue(
                        Kpi.WASTE_SHARE, Units.period(to - DAYS + 1, to), share, null, spend, conversions, true, null))
                : Optional.empty();
    }

    /** Spend and conversions of a part, by day or, where it has no days, of its last row. */
    private static @Nullable Sample sample(DailySeries part, int to, MeasureContext context) {
        KpiDefinition cpa = KpiCatalogue.of(Kpi.CPA);
        Formula formula = cpa.formulas().get(0);
        Ledger ledger = new Ledger(part, context);
        Units days = ledger.days(cpa, formula);
        if (days != null) {
            return days.between(to - DAYS + 1, to);
        }
        Units rows = ledger.rows(cpa, formula);
        return rows == null ? null : rows.lastBefore(to);
    }
}

package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Tests whether a KPI of one scope differs from that of another, or from that of another time. */
public final class SideBySide {
    private final MeasureContext context;
    private final Ledger one;
    private final Ledger other;

    public SideBySide(DailySeries one, DailySeries other, MeasureContext context) {
        this.context = context;
        this.one = new Ledger(one, context);
        this.other = other == one ? this.one : new Ledger(other, context);
    }

    /**
     * The two-sided p-value of no difference between the KPI over a period and the other's over its own, by the KPI's
     * interval model; nothing where the KPI is no sum and no ratio of sums, or was not received on both sides.
     */
    public OptionalDouble pValue(Kpi kpi, Period period, Period otherPeriod) {
        KpiDefinition definition = KpiCatalogue.of(kpi);
        for (Formula formula : definition.formulas()) {
            boolean sums = formula instanceof Formula.Ratio
                    || formula instanceof Formula.Sum
                    || formula instanceof Formula.Score;
            Units ours = sums && definition.appliesTo(context) ? units(one, definition, formula) : null;
            Units theirs = ours == null ? null : units(other, definition, formula);
            if (ours != null && theirs != null) {
                double p = Inference.pValue(definition.interval(), theirs.between(otherPeriod), ours.between(period));
                return Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
            }
        }
        return OptionalDouble.empty();
    }

    private static @Nullable Units units(Ledger ledger, KpiDefinition definition, Formula formula) {
        Units days = ledger.days(definition, formula);
        return days == null ? ledger.rows(definition, formula) : days;
    }
}

package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Ledger.Columns;
import org.jspecify.annotations.Nullable;

/** The counts that decide how much a value can carry. */
final class Evidence {
    /** A KPI that only days carry needs a week of them, one of each day of the week. */
    private static final double DAYS_MIN = 7;

    private Evidence() {}

    /** The sum from which on a window carries the KPI: 30 events, or a week. */
    static double enough(double[] evidence, double[] days) {
        return evidence == days ? DAYS_MIN : Grade.USABLE.successesMin();
    }

    /**
     * The first count received that the definition names; else successes of a proportion and events of a count; else
     * the things that a ratio is taken over; else the days.
     */
    static double[] of(
            KpiDefinition definition, Formula formula, double[] y, double[] x, double[] days, Columns columns) {
        for (Measure count : definition.evidence()) {
            double[] column = columns.of(Linear.of(count));
            if (column != null) {
                return column;
            }
        }
        double[] own = own(definition.interval(), formula, y, x);
        return own == null ? days : own;
    }

    private static double @Nullable [] own(IntervalModel model, Formula formula, double[] y, double[] x) {
        if (formula instanceof Formula.Sum sum) {
            return sum.measure().unit() == Measure.Unit.COUNT ? y : null;
        }
        if (model == IntervalModel.WILSON || model == IntervalModel.POISSON) {
            return formula instanceof Formula.Ratio ratio && ratio.factor() < 0 ? difference(x, y) : y;
        }
        return formula instanceof Formula.Ratio ratio && isMoney(ratio.denominator()) ? null : x;
    }

    private static boolean isMoney(Linear linear) {
        return linear.terms().get(0).measure().unit() == Measure.Unit.MONEY;
    }

    private static double[] difference(double[] all, double[] part) {
        double[] rest = new double[all.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = all[i] - part[i];
        }
        return rest;
    }
}

package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Ledger.Columns;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The counts that decide how much a value can carry. */
final class Evidence {
    /** A KPI that only days carry needs a week of them, one of each day of the week. */
    private static final double DAYS_MIN = 7;

    private Evidence() {}

    /** KPIs that money moves on. */
    private static final Set<Kpi> MOVES_MONEY = Set.of(Kpi.CPA, Kpi.ROAS);
    /** KPIs of whole shops and of customers, on which nothing is said with less than a strong sample. */
    private static final Set<Kpi> NEEDS_STRONG = Set.of(
            Kpi.SESSION_CVR, Kpi.ATC_RATE, Kpi.CART_ABANDON, Kpi.AOV, Kpi.ORGANIC_CTR, Kpi.RETENTION_D1, Kpi.CAC);

    /** The sum from which on a window carries the KPI: 30 events, or a week. */
    static double enough(double[] evidence, double[] days) {
        return evidence == days ? DAYS_MIN : Grade.USABLE.successesMin();
    }

    /** The sum from which on a longer window would not tell more: 100 events, or a week. */
    static double plenty(double enough) {
        return enough == DAYS_MIN ? enough : Grade.STRONG.successesMin();
    }

    /**
     * The sum that guidance on the KPI asks for (kpis.md, section D, "Need"): a window that ended at 30 would make it wait
     * for ever.
     */
    static double wanted(Kpi kpi, double[] evidence, double[] days) {
        if (evidence == days) {
            return DAYS_MIN;
        }
        Grade grade = NEEDS_STRONG.contains(kpi) ? Grade.STRONG : MOVES_MONEY.contains(kpi) ? Grade.FIRM : Grade.USABLE;
        return grade.successesMin();
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
        return switch (Basis.of(definition.interval(), formula)) {
            case NUMERATOR -> y;
            case REST -> difference(x, y);
            case DENOMINATOR -> x;
            case DAYS -> days;
        };
    }

    /** The measure that {@link #of} would count where the definition names none; nothing where it is no single count. */
    static Optional<Measure> measure(IntervalModel model, Formula formula) {
        if (formula instanceof Formula.OfPeriod people) {
            boolean part = model == IntervalModel.WILSON || people.denominator() == null;
            return Optional.ofNullable(part ? people.numerator() : people.denominator());
        }
        if (formula instanceof Formula.Latest latest) {
            return model == IntervalModel.WILSON ? Optional.of(latest.numerator()) : Optional.empty();
        }
        Linear counted = Basis.of(model, formula).figures(formula);
        return counted == null ? Optional.empty() : Optional.ofNullable(counted.single());
    }

    private static double[] difference(double[] all, double[] part) {
        double[] rest = new double[all.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = all[i] - part[i];
        }
        return rest;
    }

    /** Which of a formula's figures are counts that carry it. */
    private enum Basis {
        NUMERATOR,
        /** Those of the denominator that are not in the numerator. */
        REST,
        DENOMINATOR,
        DAYS;

        static Basis of(IntervalModel model, Formula formula) {
            if (formula instanceof Formula.Sum sum) {
                return sum.linear().unit() == Measure.Unit.COUNT ? NUMERATOR : DAYS;
            }
            if (formula instanceof Formula.Ratio ratio) {
                boolean counted = model == IntervalModel.WILSON || model == IntervalModel.POISSON;
                boolean money = ratio.denominator().unit() == Measure.Unit.MONEY;
                return counted ? (ratio.factor() < 0 ? REST : NUMERATOR) : (money ? DAYS : DENOMINATOR);
            }
            return formula instanceof Formula.Score ? DENOMINATOR : DAYS;
        }

        /** The figures by name; those of the rest have none of their own, and the whole stands for them. */
        @Nullable
        Linear figures(Formula formula) {
            if (formula instanceof Formula.Sum sum && this == NUMERATOR) {
                return sum.linear();
            }
            if (formula instanceof Formula.Score score) {
                return score.all();
            }
            if (formula instanceof Formula.Ratio ratio && this != DAYS) {
                return this == NUMERATOR ? ratio.numerator() : ratio.denominator();
            }
            return null;
        }
    }
}

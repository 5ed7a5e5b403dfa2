package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;

/** The usual kinds of definitions of one family. */
final class Definitions {
    private final Family family;

    Definitions(Family family) {
        this.family = family;
    }

    /** A proportion. */
    Definition rate(Kpi kpi, Measure successes, Measure trials) {
        return rate(kpi, Formula.Ratio.of(successes, trials));
    }

    Definition rate(Kpi kpi, Formula formula) {
        return define(kpi, formula, Aggregation.RATIO_OF_SUMS, IntervalModel.WILSON);
    }

    /** The proportion of trials without success. */
    Definition failure(Kpi kpi, Measure successes, Measure trials) {
        return rate(kpi, Formula.Ratio.complement(successes, trials));
    }

    /** Spend by rare event. */
    Definition costPer(Kpi kpi, Measure events) {
        Formula formula = Formula.Ratio.of(Measure.SPEND, events);
        return define(kpi, formula, Aggregation.RATIO_OF_SUMS, IntervalModel.COST_PER_EVENT);
    }

    /** An average amount or number. */
    Definition ratio(Kpi kpi, Measure numerator, Measure denominator) {
        return ratio(kpi, Formula.Ratio.of(numerator, denominator));
    }

    Definition ratio(Kpi kpi, Formula formula) {
        return define(kpi, formula, Aggregation.RATIO_OF_SUMS, IntervalModel.RATIO);
    }

    Definition count(Kpi kpi, Measure measure) {
        return define(kpi, new Formula.Sum(measure), Aggregation.SUM, IntervalModel.POISSON);
    }

    /** A figure of people that holds for its own period only. */
    Definition ofPeriod(Kpi kpi, Formula formula) {
        return define(kpi, formula, Aggregation.OF_PERIOD, IntervalModel.NONE);
    }

    Definition latest(Kpi kpi, Measure part, Measure whole) {
        return define(kpi, new Formula.Latest(part, whole, 1), Aggregation.LAST_VALUE, IntervalModel.WILSON);
    }

    Definition derived(Kpi kpi, String formula) {
        return define(kpi, new Formula.Derived(formula), Aggregation.DERIVED, IntervalModel.NONE);
    }

    /** A KPI that we explain but cannot compute from the generic format. */
    Definition unmeasured(Kpi kpi, String formula, String needsEn, String needsFr) {
        Formula unmeasured = new Formula.Unmeasured(formula, new Text(needsEn, needsFr));
        return define(kpi, unmeasured, Aggregation.RATIO_OF_SUMS, IntervalModel.WILSON);
    }

    Definition define(Kpi kpi, Formula formula, Aggregation aggregation, IntervalModel interval) {
        return new Definition(kpi, family, formula, aggregation, interval);
    }
}

package dev.boussole.kpi;

import dev.boussole.campaign.Account;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** From a ratio of sums to the KPI: {@code offset + factor * ratio}. */
record Affine(double factor, double offset) {
    /** Null when the account does not declare the margin that the formula needs. */
    static @Nullable Affine of(Formula formula, Sample sample, Account account) {
        if (formula instanceof Formula.Sum) {
            return new Affine(sample.x, 0);
        }
        if (formula instanceof Formula.Score score) {
            return new Affine(score.factor(), 0);
        }
        if (!(formula instanceof Formula.Ratio ratio)) {
            return null;
        }
        Double margin = ratio.ofMargin() ? account.grossMargin() : Double.valueOf(1);
        return margin == null ? null : new Affine(ratio.factor() * margin, ratio.offset());
    }

    double apply(double ratio) {
        return offset + factor * ratio;
    }

    @Nullable
    Interval apply(Interval ratio) {
        double first = apply(ratio.low());
        double second = apply(ratio.high());
        return Double.isFinite(first) && Double.isFinite(second)
                ? new Interval(Math.min(first, second), Math.max(first, second))
                : null;
    }
}

package dev.boussole.kpi;

import dev.boussole.statistics.Autocorrelation;
import dev.boussole.statistics.Comparison;
import dev.boussole.statistics.Estimate;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Overdispersion;
import dev.boussole.statistics.PairedMoments;
import dev.boussole.statistics.PoissonCount;
import dev.boussole.statistics.Proportions;
import dev.boussole.statistics.RatioOfSums;
import dev.boussole.statistics.SampleMean;
import dev.boussole.statistics.Wilson;
import org.jspecify.annotations.Nullable;

/** Interval and test of the ratio {@code sum(y) / sum(x)} of samples, by the KPI's model. A sum is a ratio to its days. */
final class Inference {
    private static final double LEVEL = 0.95;
    /** Beyond this over-dispersion days, not trials, are the sampling units (kpis.md, section A). */
    private static final double PHI_MAX = 2;
    /** Fewer days cannot tell correlation of consecutive days from chance. */
    private static final int CORRELATION_DAYS_MIN = 14;
    /** Beyond this size products of squares overflow. */
    static final double MAGNITUDE_MAX = 1e60;

    private Inference() {}

    /** The interval of the ratio, or null where it is not estimable. */
    static @Nullable Interval interval(IntervalModel model, Sample sample) {
        if (!sane(sample)) {
            return null;
        }
        return switch (model) {
            case WILSON -> proportion(sample);
            case POISSON -> count(sample);
            case RATIO -> ratio(sample);
            case COST_PER_EVENT -> cost(sample);
            case EXACT_COST -> of(PoissonCount.costPerEvent(sample.y, sample.x, LEVEL));
            case STUDENT -> isScore(sample) ? score(sample) : ratio(sample);
            case FORECAST, NONE -> null;
        };
    }

    /** The two-sided p-value of no change, or NaN where the samples do not tell. */
    static double pValue(IntervalModel model, Sample before, Sample after) {
        if (!sane(before) || !sane(after)) {
            return Double.NaN;
        }
        return switch (model) {
            case WILSON -> proportions(before, after);
            case POISSON -> counts(before, after);
            case COST_PER_EVENT -> costs(before, after);
            case EXACT_COST -> eventCosts(before, after);
            case STUDENT ->
                isScore(after) ? p(RatioOfSums.compare(scores(before), scores(after), LEVEL)) : ratios(before, after);
            case RATIO, FORECAST, NONE -> ratios(before, after);
        };
    }

    private static @Nullable Interval proportion(Sample sample) {
        if (!isProportion(sample)) {
            return ratio(sample);
        }
        Units units = sample.units;
        double phi = Overdispersion.ofProportion(units.y, units.x, sample.start, sample.end);
        if (phi <= PHI_MAX) {
            return of(Wilson.estimate(sample.y, sample.x, phi, LEVEL));
        }
        Interval ratio = ratio(sample);
        return ratio == null ? null : new Interval(Math.max(0, ratio.low()), Math.min(1, ratio.high()));
    }

    private static @Nullable Interval count(Sample sample) {
        double phi = phiOfCount(sample);
        if (sample.y < 0 || phi > PHI_MAX) {
            Interval ratio = ratio(sample);
            return ratio == null || sample.y < 0 ? ratio : new Interval(Math.max(0, ratio.low()), ratio.high());
        }
        return of(PoissonCount.rate(sample.y / phi, sample.x / phi, LEVEL));
    }

    private static @Nullable Interval ratio(Sample sample) {
        return of(RatioOfSums.estimate(sample.moments(), LEVEL, correlation(sample)));
    }

    private static @Nullable Interval score(Sample sample) {
        return of(SampleMean.ofSums(answers(sample), sample.y, sample.squares, LEVEL));
    }

    private static @Nullable Interval cost(Sample sample) {
        if (sample.x >= Grade.USABLE.successesMin() && sample.size > 1) {
            return ratio(sample);
        }
        Interval poisson = of(PoissonCount.costPerEvent(sample.y, sample.x, LEVEL));
        if (sample.size == 1) {
            return poisson;
        }
        Interval ratio = ratio(sample);
        return ratio == null || poisson == null ? null : ratio.wider(poisson);
    }

    private static double proportions(Sample before, Sample after) {
        if (!isProportion(before) || !isProportion(after)) {
            return ratios(before, after);
        }
        double phi = pooled(
                before,
                Overdispersion.ofProportion(before.units.y, before.units.x, before.start, before.end),
                after,
                Overdispersion.ofProportion(after.units.y, after.units.x, after.start, after.end));
        double p = phi > PHI_MAX ? ratios(before, after) : Double.NaN;
        return Double.isNaN(p) ? p(Proportions.compare(before.y, before.x, after.y, after.x, phi, LEVEL)) : p;
    }

    private static double counts(Sample before, Sample after) {
        double phi = pooled(before, phiOfCount(before), after, phiOfCount(after));
        if (before.y < 0 || after.y < 0 || phi > PHI_MAX) {
            return ratios(before, after);
        }
        return PoissonCount.pValue(before.y / phi, before.x, after.y / phi, after.x);
    }

    private static double costs(Sample before, Sample after) {
        double ratio = ratios(before, after);
        boolean few = Math.min(before.x, after.x) < Grade.USABLE.successesMin();
        if (!few || !(before.y > 0 && after.y > 0)) {
            return ratio;
        }
        double poisson = eventCosts(before, after);
        return Double.isNaN(ratio) ? poisson : Math.max(ratio, poisson);
    }

    private static double eventCosts(Sample before, Sample after) {
        boolean paid = before.y > 0 && after.y > 0;
        return paid ? PoissonCount.pValue(before.x, before.y, after.x, after.y) : Double.NaN;
    }

    private static double ratios(Sample before, Sample after) {
        double inflation = Math.max(correlation(before), correlation(after));
        return p(RatioOfSums.compare(before.moments(), after.moments(), LEVEL, inflation));
    }

    private static double phiOfCount(Sample sample) {
        return Overdispersion.ofCount(sample.units.y, sample.units.x, sample.start, sample.end);
    }

    private static double pooled(Sample before, double phiBefore, Sample after, double phiAfter) {
        int freedom = before.size + after.size - 2;
        return freedom <= 0 ? 1 : (phiBefore * (before.size - 1) + phiAfter * (after.size - 1)) / freedom;
    }

    /** Widening for days that resemble the day before, from the residuals of the ratio. */
    private static double correlation(Sample sample) {
        if (sample.units.rows || sample.size < CORRELATION_DAYS_MIN) {
            return 1;
        }
        double ratio = sample.y / sample.x;
        double[] residuals = new double[sample.end - sample.start];
        for (int i = 0; i < residuals.length; i++) {
            int unit = sample.start + i;
            residuals[i] = sample.units.y[unit] - ratio * sample.units.x[unit];
        }
        return Autocorrelation.inflation(residuals, 0, residuals.length);
    }

    private static boolean isScore(Sample sample) {
        return sample.units.squares != sample.units.y;
    }

    /** Moments of single answers of 1, 0 and -1. */
    private static PairedMoments scores(Sample sample) {
        double mean = sample.y / sample.x;
        double variance = Math.max(0, sample.squares - sample.x * mean * mean) / Math.max(1, sample.x - 1);
        return new PairedMoments(answers(sample), 1, mean, 0, variance, 0);
    }

    private static int answers(Sample sample) {
        return (int) Math.min(Integer.MAX_VALUE, sample.x);
    }

    private static boolean isProportion(Sample sample) {
        return sample.y >= 0 && sample.y <= sample.x;
    }

    private static boolean sane(Sample sample) {
        return sample.x > 0 && sample.largest < MAGNITUDE_MAX;
    }

    private static @Nullable Interval of(Estimate estimate) {
        return estimate.measured().map(measured -> measured.interval()).orElse(null);
    }

    private static double p(Comparison comparison) {
        return comparison.difference().map(difference -> difference.pValue()).orElse(Double.NaN);
    }
}

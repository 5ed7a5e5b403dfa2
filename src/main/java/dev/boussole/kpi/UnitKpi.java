package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** A KPI that is a sum, or a ratio of sums, over the units of a window. */
final class UnitKpi implements Method {
    private final KpiDefinition definition;
    private final Formula formula;
    private final Units units;
    private final MeasureContext context;
    private final Windows windows;

    UnitKpi(KpiDefinition definition, Formula formula, Units units, MeasureContext context, Windows windows) {
        this.definition = definition;
        this.formula = formula;
        this.units = units;
        this.context = context;
        this.windows = windows;
    }

    @Override
    public @Nullable KpiValue measure() {
        Sample sample = windows.choose(units, definition.immatureDays(context));
        KpiValue value = sample == null ? null : value(sample);
        if (sample == null || value == null || !value.mature()) {
            return value;
        }
        Trend trend = trend(sample, value.value());
        return trend == null ? value : value.with(trend);
    }

    @Override
    public @Nullable KpiValue past(Period window) {
        int firstDay = (int) window.from().toEpochDay();
        Sample sample = windows.past(units, firstDay, definition.immatureDays(context));
        return sample == null ? null : value(sample);
    }

    @Override
    public @Nullable KpiValue over(Period period) {
        return value(units.between(period));
    }

    /** The KPI over the sample, without trend; null where it does not exist, such as a cost without conversions. */
    private @Nullable KpiValue value(Sample sample) {
        Affine scale = Affine.of(formula, sample, context.account());
        double ratio = sample.y / sample.x;
        if (sample.size == 0 || !(sample.x > 0) || scale == null || !Double.isFinite(scale.apply(ratio))) {
            return null;
        }
        boolean sum = formula instanceof Formula.Sum;
        Interval interval = Inference.interval(definition.interval(), sample);
        return new KpiValue(
                definition.kpi(),
                sample.window(),
                sum ? sample.y : scale.apply(ratio),
                interval == null ? null : scale.apply(interval),
                sample.x,
                Math.max(0, sample.evidence),
                lastDay(sample) <= windows.lastMatureDay(definition.immatureDays(context)),
                null);
    }

    private static int lastDay(Sample sample) {
        return sample.units.rows ? sample.units.to[sample.end - 1] : sample.toDay;
    }

    private @Nullable Trend trend(Sample sample, double value) {
        Sample before = windows.before(sample);
        KpiValue then = before == null ? null : value(before);
        if (before == null || then == null || then.value() == 0) {
            return null;
        }
        // Days that are missing must not look like a fall: sums are compared by day.
        double same = formula instanceof Formula.Sum ? sample.x / before.x : 1;
        double change = (value - then.value() * same) / Math.abs(then.value() * same);
        double p = Inference.pValue(definition.interval(), before, sample);
        return Double.isNaN(p) || !Double.isFinite(change)
                ? null
                : new Trend(then.window(), then.value(), change, p, then.successes());
    }
}

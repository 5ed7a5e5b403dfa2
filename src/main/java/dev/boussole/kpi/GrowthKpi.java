package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.kpi.Formula.Growth;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.Proportions;
import dev.boussole.statistics.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came or went in a month, as a share of those there when it began. */
final class GrowthKpi implements Method {
    private static final double LEVEL = 0.95;
    private static final int MONTH = 31;
    /** Three weeks stand for a month at least. */
    private static final int DAYS_MIN = 21;

    private static final int AGE_DAYS_MAX = 90;

    private static final int PAST_MONTHS = 3;
    /** Three months and a gap. */
    private static final int PAST_DAYS_MAX = 100;

    private final KpiDefinition definition;
    private final Growth formula;
    private final Units units;
    private final int yesterday;

    GrowthKpi(KpiDefinition definition, Growth formula, Units units, Windows windows) {
        this.definition = definition;
        this.formula = formula;
        this.units = units;
        this.yesterday = windows.lastMatureDay(0);
    }

    @Override
    public @Nullable KpiValue measure() {
        int to = Math.min(yesterday, units.lastDay());
        Month month = to < yesterday - AGE_DAYS_MAX ? null : endingBy(to);
        if (month == null) {
            return null;
        }
        KpiValue value = value(month);
        Month before = endingBy(month.firstDay - 1);
        Trend trend = before == null ? null : trend(month, before);
        return trend == null ? value : value.with(trend);
    }

    /** The middle one of the three months before, so that neither a month like this one nor an odd one decides. */
    @Override
    public @Nullable KpiValue past(Period window) {
        List<KpiValue> months = new ArrayList<>();
        int end = (int) window.from().toEpochDay() - 1;
        for (Month month = endingBy(end); month != null && months.size() < PAST_MONTHS; month = endingBy(end)) {
            months.add(value(month));
            end = month.firstDay - 1;
        }
        months.sort(Comparator.comparingDouble(KpiValue::value));
        boolean recent = window.from().toEpochDay() - 1 - end <= PAST_DAYS_MAX;
        return months.size() < PAST_MONTHS || !recent ? null : months.get(PAST_MONTHS / 2);
    }

    @Override
    public @Nullable KpiValue over(Period period) {
        Month month = month(units.between(period));
        return month == null ? null : value(month);
    }

    private @Nullable Month endingBy(int to) {
        Month recent = month(units.between(to - MONTH + 1, to));
        return recent == null && units.rows ? month(units.lastBefore(to)) : recent;
    }

    private @Nullable Month month(Sample sample) {
        int first = sample.start;
        while (first < sample.end && !units.counts(first)) {
            first++;
        }
        int last = sample.end - 1;
        while (last > first && !units.counts(last)) {
            last--;
        }
        if (last < first || !(units.x[first] > 0)) {
            return null;
        }
        boolean difference = formula.flow() == null;
        int days = units.to[last] - (difference ? units.to[first] : units.from[first]) + 1;
        double flow = difference ? units.x[last] - units.x[first] : sample.y;
        return days < DAYS_MIN || !Double.isFinite(flow / units.x[first])
                ? null
                : new Month(units.from[first], units.to[last], flow, units.x[first]);
    }

    private KpiValue value(Month month) {
        boolean proportion = definition.interval() == IntervalModel.WILSON && month.isProportion();
        Interval share = proportion ? Wilson.interval(month.flow, month.stock, LEVEL) : null;
        Affine scale = new Affine(formula.factor(), formula.offset());
        return new KpiValue(
                definition.kpi(),
                Units.period(month.firstDay, month.lastDay),
                scale.apply(month.flow / month.stock),
                share == null ? null : scale.apply(share),
                month.stock,
                Math.max(0, formula.factor() < 0 ? month.stock - month.flow : Math.abs(month.flow)),
                true,
                null);
    }

    private @Nullable Trend trend(Month month, Month before) {
        if (definition.interval() != IntervalModel.WILSON || !month.isProportion() || !before.isProportion()) {
            return null;
        }
        KpiValue then = value(before);
        double change = (value(month).value() - then.value()) / then.value();
        return Proportions.compare(before.flow, before.stock, month.flow, month.stock, LEVEL)
                .difference()
                .filter(difference -> Double.isFinite(change))
                .map(difference ->
                        new Trend(then.window(), then.value(), change, difference.pValue(), then.successes()))
                .orElse(null);
    }

    private record Month(int firstDay, int lastDay, double flow, double stock) {
        boolean isProportion() {
            return flow >= 0 && flow <= stock;
        }
    }
}

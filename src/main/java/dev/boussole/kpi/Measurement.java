package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** MEASURE: from the counts of one scope to its KPIs. Pure functions; a KPI whose data were not received is absent. */
public final class Measurement {
    private Measurement() {}

    /** Every KPI that was received, in the order of {@link Kpi}, each over the window that suits it, with its trend. */
    public static Map<Kpi, KpiValue> measure(DailySeries series, MeasureContext context) {
        return new Methods(series, context).all();
    }

    /**
     * The KPI's own past: its 8 to 12 whole weeks before a measured window; nothing when there are fewer than 8 without
     * a change inside.
     */
    public static Optional<KpiValue> past(DailySeries series, Kpi kpi, Period window, MeasureContext context) {
        return first(series, kpi, context, method -> method.past(window));
    }

    /** The own past of each measured KPI that has one, as {@link #past(DailySeries, Kpi, Period, MeasureContext)} gives it. */
    public static Map<Kpi, KpiValue> past(DailySeries series, Map<Kpi, KpiValue> measured, MeasureContext context) {
        Methods methods = new Methods(series, context);
        Map<Kpi, KpiValue> past = new TreeMap<>();
        measured.forEach((kpi, value) -> {
            KpiValue before = methods.first(kpi, method -> method.past(value.window()));
            if (before != null) {
                past.put(kpi, before);
            }
        });
        return past;
    }

    /** The KPI over a given period, without trend; days from {@code asOf} on are left out. */
    public static Optional<KpiValue> overWindow(DailySeries series, Kpi kpi, Period period, MeasureContext context) {
        return ask(series, kpi, period, context).value();
    }

    /**
     * The KPI over a given period, without trend, or why there is none; days from {@code asOf} on are left out. People,
     * stocks and percentiles are told only for a period that the source itself gave.
     */
    public static Answer ask(DailySeries series, Kpi kpi, Period period, MeasureContext context) {
        if (!period.from().isBefore(context.asOf())) {
            return new Answer.NotAvailable(kpi, period, Answer.Reason.AFTER);
        }
        var yesterday = context.asOf().minusDays(1);
        Period known = new Period(period.from(), period.to().isAfter(yesterday) ? yesterday : period.to());
        Methods methods = new Methods(series, context);
        KpiValue value = methods.first(kpi, method -> method.over(known));
        return value == null
                ? new Answer.NotAvailable(kpi, period, methods.whyNot(kpi, known))
                : new Answer.Known(value);
    }

    /** The KPI over each period that has a value, as {@link #overWindow} gives it, all of them measured in one way. */
    public static List<KpiValue> overWindows(
            DailySeries series, Kpi kpi, List<Period> periods, MeasureContext context) {
        List<KpiValue> values = new ArrayList<>(periods.size());
        new Methods(series, context).first(kpi, method -> {
            for (Period period : periods) {
                KpiValue value = period.to().isBefore(context.asOf()) ? method.over(period) : null;
                if (value != null) {
                    values.add(value);
                }
            }
            return values.isEmpty() ? null : values.get(0);
        });
        return values;
    }

    /** The days of the period before {@code asOf} that count for a KPI that is a sum or a ratio of sums; none for others. */
    public static Optional<DailyPairs> daily(DailySeries series, Kpi kpi, Period period, MeasureContext context) {
        Ledger ledger = new Ledger(series, context);
        KpiDefinition definition = KpiCatalogue.of(kpi);
        for (Formula formula : definition.formulas()) {
            Units days = definition.appliesTo(context) ? ledger.days(definition, formula) : null;
            Sample sample = days == null ? null : days.between(period);
            Affine perRatio = sample == null ? null : Affine.of(formula, sample, context.account());
            if (sample != null && perRatio != null && sample.size > 0) {
                return Optional.of(DailyPairs.of(sample, formula instanceof Formula.Sum, perRatio));
            }
        }
        return Optional.empty();
    }

    /**
     * {@code waste_share} of the last 30 mature days: the share of spend that went to parts without any conversion on
     * which three times the target CPA was spent; nothing without spend.
     *
     * @param parts the parts of one campaign by one breakdown
     * @param cpaTarget above 0
     */
    public static Optional<KpiValue> waste(Collection<DailySeries> parts, double cpaTarget, MeasureContext context) {
        return Waste.of(parts, cpaTarget, context);
    }

    private static Optional<KpiValue> first(
            DailySeries series, Kpi kpi, MeasureContext context, Function<Method, @Nullable KpiValue> how) {
        return Optional.ofNullable(new Methods(series, context).first(kpi, how));
    }
}

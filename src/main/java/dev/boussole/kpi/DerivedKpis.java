package dev.boussole.kpi;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KPIs that follow from other KPIs, or from what the account and the campaign declare. */
final class DerivedKpis {
    /** Share of the flight's days so far that must have a figure. */
    private static final double COVERAGE_MIN = 0.8;
    /** Exports leave out a day or two before the first impression. */
    private static final int START_TOLERANCE_DAYS = 2;

    private static final int MONTH_MIN = 28;
    private static final double MONTH_MEAN = 30.4;

    private final DailySeries series;
    private final Ledger ledger;
    private final MeasureContext context;
    private final Windows windows;

    DerivedKpis(DailySeries series, Ledger ledger, MeasureContext context, Windows windows) {
        this.series = series;
        this.ledger = ledger;
        this.context = context;
        this.windows = windows;
    }

    /** Adds to the measured KPIs those that follow from them. */
    void addTo(Map<Kpi, KpiValue> measured) {
        if (!measured.isEmpty()) {
            put(measured, breakEvenRoas(measured.get(Kpi.GROSS_MARGIN)));
            put(measured, lifetimeValue());
        }
        KpiValue cac = measured.get(Kpi.CAC);
        put(measured, cac == null ? null : lifetimeValueByCac(cac));
        put(measured, cac == null ? null : payback(cac, measured.get(Kpi.CHURN_RATE)));
        put(measured, measured.containsKey(Kpi.CPA) ? marginalCpa() : null);
        put(measured, pacing());
        put(measured, stickiness());
    }

    private static void put(Map<Kpi, KpiValue> measured, @Nullable KpiValue value) {
        if (value != null) {
            measured.put(value.kpi(), value);
        }
    }

    private @Nullable KpiValue breakEvenRoas(@Nullable KpiValue measuredMargin) {
        Double declared = context.account().grossMargin();
        if (declared != null) {
            return declared(Kpi.BE_ROAS, 1 / declared);
        }
        if (measuredMargin == null || !(measuredMargin.value() > 0)) {
            return null;
        }
        return inverse(Kpi.BE_ROAS, 1, measuredMargin);
    }

    private @Nullable KpiValue lifetimeValue() {
        Double lifetimeValue = context.account().lifetimeValue();
        return lifetimeValue == null ? null : declared(Kpi.LTV, lifetimeValue);
    }

    private @Nullable KpiValue lifetimeValueByCac(KpiValue cac) {
        Double lifetimeValue = context.account().lifetimeValue();
        return lifetimeValue == null || !(cac.value() > 0) ? null : inverse(Kpi.LTV_CAC, lifetimeValue, cac);
    }

    /** In months: a customer brings its lifetime value over 1 / churn months. */
    private @Nullable KpiValue payback(KpiValue cac, @Nullable KpiValue churn) {
        Double lifetimeValue = context.account().lifetimeValue();
        if (lifetimeValue == null || churn == null || !(lifetimeValue > 0 && churn.value() > 0)) {
            return null;
        }
        double monthlyMargin =
                lifetimeValue * churn.value() * MONTH_MEAN / churn.window().days();
        Interval interval = cac.interval();
        return carriedBy(
                cac,
                Kpi.PAYBACK,
                cac.value() / monthlyMargin,
                interval == null ? null : interval(interval.low() / monthlyMargin, interval.high() / monthlyMargin));
    }

    private static @Nullable KpiValue inverse(Kpi kpi, double amount, KpiValue of) {
        Interval interval = of.interval();
        return carriedBy(
                of,
                kpi,
                amount / of.value(),
                interval == null || !(interval.low() > 0)
                        ? null
                        : interval(amount / interval.high(), amount / interval.low()));
    }

    /** A KPI that rests on the sample of another. */
    private static @Nullable KpiValue carriedBy(KpiValue other, Kpi kpi, double value, @Nullable Interval interval) {
        return Double.isFinite(value)
                ? new KpiValue(kpi, other.window(), value, interval, other.n(), other.successes(), other.mature(), null)
                : null;
    }

    private static @Nullable Interval interval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high) ? new Interval(low, high) : null;
    }

    private KpiValue declared(Kpi kpi, double value) {
        return new KpiValue(kpi, Period.day(context.asOf().minusDays(1)), value, null, 1, 0, true, null);
    }

    private @Nullable KpiValue marginalCpa() {
        KpiDefinition cpa = KpiCatalogue.of(Kpi.CPA);
        Units units = ledger.days(cpa, cpa.formulas().get(0));
        return units == null
                ? null
                : SpendResponse.marginalCpa(units, windows.lastMatureDay(cpa.immatureDays(context)));
    }

    private @Nullable KpiValue pacing() {
        Campaign campaign = context.campaign();
        KpiDefinition cost = KpiCatalogue.of(Kpi.COST);
        Units units = ledger.days(cost, cost.formulas().get(0));
        if (units == null || campaign == null) {
            return null;
        }
        LocalDate start = campaign.start();
        LocalDate end = campaign.end();
        Double budget = campaign.budget();
        return start == null || end == null || end.isBefore(start) || budget == null || !(budget > 0)
                ? null
                : pacing(units, new Period(start, end), budget);
    }

    private @Nullable KpiValue pacing(Units units, Period flight, double budget) {
        int from = (int) flight.from().toEpochDay();
        int to = (int) Math.min(flight.to().toEpochDay(), Math.min(windows.lastMatureDay(0), units.lastDay()));
        if (to < from || units.firstDay() > from + START_TOLERANCE_DAYS) {
            return null;
        }
        Sample sample = units.between(from, to);
        double gone = to - from + 1.0;
        double index = sample.y / budget / (gone / flight.days());
        return sample.days < COVERAGE_MIN * gone || !Double.isFinite(index)
                ? null
                : new KpiValue(Kpi.PACING, Units.period(from, to), index, null, gone, sample.days, true, null);
    }

    /** Mean daily users by those of the month, from a monthly row and its days. */
    private @Nullable KpiValue stickiness() {
        double[] daily = series.column(Measure.USERS);
        KpiValue found = null;
        for (var row : series.periods()) {
            double month = row.counts().get(Measure.USERS);
            int days = row.period().days();
            boolean fits = days >= MONTH_MIN
                    && days <= MONTH_MIN + 3
                    && row.period().to().isBefore(context.asOf());
            if (daily != null && fits && month > 0) {
                double mean = mean(daily, row.period());
                found = Double.isNaN(mean)
                        ? found
                        : new KpiValue(Kpi.STICKINESS, row.period(), mean / month, null, month, mean, true, null);
            }
        }
        return found;
    }

    private double mean(double[] daily, Period period) {
        int start = series.indexFrom(period.from().toEpochDay());
        int end = series.indexFrom(period.to().toEpochDay() + 1);
        int days = 0;
        double sum = 0;
        for (int i = start; i < end; i++) {
            if (!Double.isNaN(daily[i])) {
                days++;
                sum += daily[i];
            }
        }
        return days < COVERAGE_MIN * period.days() ? Double.NaN : sum / days;
    }
}

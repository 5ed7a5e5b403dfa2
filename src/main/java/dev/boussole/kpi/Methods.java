package dev.boussole.kpi;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.DailySeries.PeriodCounts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to the KPIs of one scope: the definition's formulas in order, each by days and then by longer rows. */
final class Methods {
    private static final Map<Kpi, List<Step>> STEPS = new TreeMap<>();

    static {
        for (KpiDefinition definition : KpiCatalogue.all()) {
            STEPS.put(definition.kpi(), steps(definition));
        }
    }

    private static List<Step> steps(KpiDefinition definition) {
        return definition.formulas().stream()
                .filter(formula -> !formula.measures().isEmpty())
                .map(formula -> new Step(definition, formula, List.copyOf(formula.measures())))
                .toList();
    }

    private static List<Step> steps(Kpi kpi) {
        return kpi.isOwn() ? steps(KpiCatalogue.of(kpi)) : STEPS.getOrDefault(kpi, List.of());
    }

    private final DailySeries series;
    private final MeasureContext context;
    private final Ledger ledger;
    private final Windows windows;
    private final Set<Measure> inRows = EnumSet.noneOf(Measure.class);

    Methods(DailySeries series, MeasureContext context) {
        this.series = series;
        this.context = context;
        this.ledger = new Ledger(series, context);
        this.windows = new Windows(context);
        for (PeriodCounts row : series.periods()) {
            for (int i = 0; i < row.counts().size(); i++) {
                if (row.counts().has(i)) {
                    inRows.add(row.counts().measure(i));
                }
            }
        }
    }

    Map<Kpi, KpiValue> all() {
        Map<Kpi, KpiValue> measured = new TreeMap<>();
        for (Kpi kpi : STEPS.keySet()) {
            KpiValue value = first(kpi, Method::measure);
            if (value != null) {
                measured.put(kpi, value);
            }
        }
        new DerivedKpis(series, ledger, context, windows).addTo(measured);
        for (KpiDefinition own : context.own()) {
            KpiValue value = first(own.kpi(), Method::measure);
            if (value != null) {
                measured.put(own.kpi(), value);
            }
        }
        return measured;
    }

    @Nullable
    KpiValue first(Kpi kpi, Function<Method, @Nullable KpiValue> how) {
        for (Step step : steps(kpi)) {
            KpiValue value = step.definition.appliesTo(context) ? find(step, how) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Why a KPI has no value over a period, where it has none. */
    Answer.Reason whyNot(Kpi kpi, Period period) {
        KpiDefinition definition = KpiCatalogue.of(kpi);
        if (!definition.appliesTo(context)) {
            return Answer.Reason.OTHER_SCOPE;
        }
        if (definition.needs().isPresent()) {
            return Answer.Reason.NO_SOURCE;
        }
        if (definition.formulas().get(0) instanceof Formula.Derived) {
            return all().containsKey(kpi) ? Answer.Reason.OTHER_WINDOW : Answer.Reason.NOT_RECEIVED;
        }
        if (first(kpi, Method::measure) == null) {
            return received(kpi) ? unmeasured(definition) : Answer.Reason.NOT_RECEIVED;
        }
        return definition.addsUp() ? overNothing(kpi, period) : Answer.Reason.OTHER_WINDOW;
    }

    /** Received, and of no use: people by day, or a ratio to nothing. */
    private static Answer.Reason unmeasured(KpiDefinition definition) {
        return definition.addsUp() ? Answer.Reason.UNDEFINED : Answer.Reason.OTHER_WINDOW;
    }

    private Answer.Reason overNothing(Kpi kpi, Period period) {
        boolean days = Measurement.daily(series, kpi, period, context).isPresent();
        return days ? Answer.Reason.UNDEFINED : Answer.Reason.NOT_RECEIVED;
    }

    private boolean received(Kpi kpi) {
        return steps(kpi).stream().anyMatch(step -> received(step, true, true));
    }

    private @Nullable KpiValue find(Step step, Function<Method, @Nullable KpiValue> how) {
        if (step.formula instanceof Formula.OfPeriod formula) {
            return !inRows.isEmpty() && received(step, true, true)
                    ? how.apply(new PeriodKpi(step.definition, formula, series, context))
                    : null;
        }
        if (step.formula instanceof Formula.Latest formula) {
            return received(step, true, true)
                    ? how.apply(new StockKpi(step.definition, formula, series, context))
                    : null;
        }
        Units days = received(step, true, false) ? ledger.days(step.definition, step.formula) : null;
        KpiValue value = days == null ? null : how.apply(method(step, days));
        if (value != null || inRows.isEmpty() || !received(step, false, true)) {
            return value;
        }
        Units rows = ledger.rows(step.definition, step.formula);
        return rows == null ? null : how.apply(method(step, rows));
    }

    private Method method(Step step, Units units) {
        return step.formula instanceof Formula.Growth growth
                ? new GrowthKpi(step.definition, growth, units, windows)
                : new UnitKpi(step.definition, step.formula, units, context, windows);
    }

    private boolean received(Step step, boolean byDay, boolean byRow) {
        for (int i = 0; i < step.measures.size(); i++) {
            Measure measure = step.measures.get(i);
            if (!(byDay && series.has(measure)) && !(byRow && inRows.contains(measure))) {
                return false;
            }
        }
        return true;
    }

    private record Step(KpiDefinition definition, Formula formula, List<Measure> measures) {}
}

package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** The KPIs of one scope with their references, until the trends of the whole review are in. */
final class ScopeReading {
    private final List<Attainment> attainments;
    private final int[] trends;
    private final int[] differences;

    private ScopeReading(List<Attainment> attainments, int[] trends, int[] differences) {
        this.attainments = attainments;
        this.trends = trends;
        this.differences = differences;
    }

    static ScopeReading of(
            Map<Kpi, KpiValue> measured, Function<KpiValue, @Nullable Reference> references, TrendControl control) {
        return of(measured, references, (value, reference) -> Double.NaN, control);
    }

    /** @param differences the p-value of no difference between a KPI and its reference, NaN where that is no test */
    static ScopeReading of(
            Map<Kpi, KpiValue> measured,
            Function<KpiValue, @Nullable Reference> references,
            ToDoubleBiFunction<KpiValue, Reference> differences,
            TrendControl control) {
        List<Attainment> attainments = new ArrayList<>(measured.size());
        int[] trends = new int[measured.size()];
        int[] places = new int[measured.size()];
        for (KpiValue value : measured.values()) {
            int i = attainments.size();
            Reference reference = references.apply(value);
            trends[i] = control.add(value.trend());
            places[i] = reference == null ? -1 : control.add(differences.applyAsDouble(value, reference));
            attainments.add(new Attainment(value, reference, null));
        }
        return new ScopeReading(attainments, trends, places);
    }

    /** The KPIs in the order of the catalogue, their trends not yet controlled. */
    List<Attainment> uncontrolled() {
        return attainments;
    }

    /** The KPIs in the order of the catalogue, their trends controlled. */
    List<Attainment> attainments(TrendControl control) {
        List<Attainment> controlled = new ArrayList<>(trends.length);
        for (int i = 0; i < trends.length; i++) {
            Attainment attainment = attainments.get(i);
            Double q = control.q(trends[i]);
            controlled.add(q == null ? attainment : new Attainment(attainment.measured(), attainment.reference(), q));
        }
        return List.copyOf(controlled);
    }

    Map<Kpi, KpiFact> facts(TrendControl control) {
        Map<Kpi, KpiFact> facts = facts(attainments(control));
        for (int i = 0; i < differences.length; i++) {
            Double q = control.q(differences[i]);
            if (q != null) {
                facts.computeIfPresent(attainments.get(i).measured().kpi(), (kpi, fact) -> fact.tested(q));
            }
        }
        return facts;
    }

    static Map<Kpi, KpiFact> facts(List<Attainment> attainments) {
        Map<Kpi, KpiFact> facts = new TreeMap<>();
        for (Attainment attainment : attainments) {
            facts.put(attainment.measured().kpi(), KpiFact.of(attainment));
        }
        return facts;
    }
}

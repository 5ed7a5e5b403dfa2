package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The KPIs of one scope with their references, until the trends of the whole review are in. */
final class ScopeReading {
    private final List<Attainment> attainments;
    private final int[] trends;

    private ScopeReading(List<Attainment> attainments, int[] trends) {
        this.attainments = attainments;
        this.trends = trends;
    }

    static ScopeReading of(
            Map<Kpi, KpiValue> measured, Function<KpiValue, @Nullable Reference> references, TrendControl control) {
        List<Attainment> attainments = new ArrayList<>(measured.size());
        int[] trends = new int[measured.size()];
        for (KpiValue value : measured.values()) {
            trends[attainments.size()] = control.add(value.trend());
            attainments.add(new Attainment(value, references.apply(value), null));
        }
        return new ScopeReading(attainments, trends);
    }

    Standing standing(Kpi kpi) {
        for (Attainment attainment : attainments) {
            if (attainment.measured().kpi() == kpi) {
                return attainment.standing();
            }
        }
        return Standing.UNKNOWN;
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
        return facts(attainments(control));
    }

    static Map<Kpi, KpiFact> facts(List<Attainment> attainments) {
        Map<Kpi, KpiFact> facts = new TreeMap<>();
        for (Attainment attainment : attainments) {
            facts.put(attainment.measured().kpi(), KpiFact.of(attainment));
        }
        return facts;
    }
}

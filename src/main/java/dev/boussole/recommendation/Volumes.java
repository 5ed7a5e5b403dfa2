package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.kpi.Formula;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How much of each count a scope has a day, as far as its KPIs tell: both sides of a ratio, and every sum. */
final class Volumes {
    private final Map<Measure, Double> perDay = new EnumMap<>(Measure.class);

    private Volumes() {}

    static Volumes of(MeasuredFact fact) {
        Volumes volumes = new Volumes();
        for (Kpi kpi : Kpi.catalogue()) {
            KpiFact one = fact.kpi(kpi);
            if (one.isKnown()) {
                volumes.take(one);
            }
        }
        return volumes;
    }

    /** Per day; nothing when no KPI of the scope tells. */
    OptionalDouble perDay(Measure measure) {
        Double found = perDay.get(measure);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private void take(KpiFact fact) {
        Double value = fact.value();
        Double n = fact.n();
        if (value == null || n == null || fact.window() == null) {
            return;
        }
        double days = fact.window().days();
        Formula formula = KpiCatalogue.of(fact.kpi()).formulas().get(0);
        if (formula instanceof Formula.Sum sum) {
            put(Step.single(sum.linear()), value / days);
        } else if (formula instanceof Formula.Ratio ratio) {
            put(Step.single(ratio.denominator()), n / days);
            put(Step.single(ratio.numerator()), (value - ratio.offset()) / ratio.factor() * n / days);
        }
    }

    private void put(@Nullable Measure measure, double amount) {
        if (measure != null && amount > 0) {
            perDay.putIfAbsent(measure, amount);
        }
    }
}

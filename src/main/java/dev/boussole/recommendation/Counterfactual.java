package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Formula;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.Linear;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What would be counted if some steps of the funnel were back where they should be and every other step stayed as it is:
 * what comes after a restored step grows by as much, what comes before it does not move. From there each KPI follows by
 * its own formula, which is the decomposition {@code log CPA = log CPC - log CVR} for any chain of the catalogue.
 */
final class Counterfactual {
    private final Map<Measure, Double> growth = new EnumMap<>(Measure.class);

    /** Puts a step back; nothing happens when the steps already restored bring it there. */
    void restore(Step step, double value, double goal) {
        double now = step.ratio(value) * growth(step.to()) / growth(step.from());
        double more = step.ratio(goal) / now;
        if (Double.isFinite(more) && more > 1) {
            Flow.from(step.to()).forEach(measure -> growth.merge(measure, more, (a, b) -> a * b));
        }
    }

    boolean isEmpty() {
        return growth.isEmpty();
    }

    /** By how much a count would grow: 1 for not at all. */
    double growth(Measure measure) {
        return growth.getOrDefault(measure, 1.0);
    }

    /** The same seen from a whole of which it concerns a part. */
    Counterfactual in(ToDoubleFunction<Measure> partOfWhole) {
        Counterfactual whole = new Counterfactual();
        growth.forEach((measure, more) -> {
            double share = partOfWhole.applyAsDouble(measure);
            if (share > 0) {
                whole.growth.put(measure, 1 + share * (more - 1));
            }
        });
        return whole;
    }

    /** What a KPI would be instead of {@code value}; nothing when its formula does not tell. */
    OptionalDouble of(Kpi kpi, double value) {
        Formula formula = KpiCatalogue.of(kpi).formulas().get(0);
        if (formula instanceof Formula.Sum sum) {
            OptionalDouble more = growth(sum.linear());
            return more.isEmpty() ? more : OptionalDouble.of(value * more.getAsDouble());
        }
        if (!(formula instanceof Formula.Ratio ratio)) {
            return OptionalDouble.empty();
        }
        OptionalDouble above = growth(ratio.numerator());
        OptionalDouble below = growth(ratio.denominator());
        if (above.isEmpty() || below.isEmpty()) {
            return OptionalDouble.empty();
        }
        double change = above.getAsDouble() / below.getAsDouble();
        return OptionalDouble.of(ratio.offset() + (value - ratio.offset()) * change);
    }

    /** The growth of a sum whose terms all grow alike; nothing where they do not. */
    private OptionalDouble growth(Linear sum) {
        double[] all =
                sum.measures().stream().mapToDouble(this::growth).distinct().toArray();
        return all.length == 1 ? OptionalDouble.of(all[0]) : OptionalDouble.empty();
    }
}

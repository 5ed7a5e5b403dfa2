package dev.boussole.recommendation;

import dev.boussole.campaign.Measure;
import dev.boussole.fact.KpiFact;
import dev.boussole.kpi.Formula;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.Linear;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as a step of the funnel: how much of {@code to} comes of one {@code from}. CVR is the step from clicks to
 * conversions, CPA that from spend to conversions upside down, cart abandonment that from carts to orders less one.
 *
 * @param inverted whether the KPI is {@code from / to}, as a cost is
 */
record Step(Kpi kpi, Measure from, Measure to, boolean inverted, double factor, double offset) {
    private static final Map<Kpi, Step> STEPS = new TreeMap<>();

    static {
        for (Kpi kpi : Kpi.catalogue()) {
            Step step = step(kpi);
            if (step != null) {
                STEPS.put(kpi, step);
            }
        }
    }

    /** The step that a KPI is, or nothing for one that does not lead along the funnel. */
    static Optional<Step> of(Kpi kpi) {
        return Optional.ofNullable(kpi.isOwn() ? step(kpi) : STEPS.get(kpi));
    }

    private static @Nullable Step step(Kpi kpi) {
        if (!(KpiCatalogue.of(kpi).formulas().get(0) instanceof Formula.Ratio ratio)) {
            return null;
        }
        Measure numerator = single(ratio.numerator());
        Measure denominator = single(ratio.denominator());
        if (numerator == null || denominator == null) {
            return null;
        }
        if (Flow.leads(denominator, numerator)) {
            return new Step(kpi, denominator, numerator, false, ratio.factor(), ratio.offset());
        }
        return Flow.leads(numerator, denominator)
                ? new Step(kpi, numerator, denominator, true, ratio.factor(), ratio.offset())
                : null;
    }

    /** The measure that is the whole sum, or null when there is more to it. */
    static @Nullable Measure single(Linear sum) {
        Linear.Term term = sum.terms().get(0);
        boolean plain =
                sum.terms().size() == 1 && term.coefficient() == 1 && term.times() == null && term.over() == null;
        return plain ? term.measure() : null;
    }

    /** How much of {@code to} comes of one {@code from} where the KPI has this value. */
    double ratio(double value) {
        double ratio = (value - offset) / factor;
        return inverted ? 1 / ratio : ratio;
    }

    /** How many of {@code to} there are a day, by the KPI's own figures. */
    OptionalDouble perDay(KpiFact fact) {
        Double value = fact.value();
        Double n = fact.n();
        if (value == null || n == null || fact.window() == null) {
            return OptionalDouble.empty();
        }
        double many = inverted ? n : ratio(value) * n;
        return OptionalDouble.of(many / fact.window().days());
    }

    /** Whether a loss here has one place: nothing lies between the two counts. */
    boolean single() {
        return Flow.adjacent(from, to);
    }
}

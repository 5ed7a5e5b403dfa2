package dev.boussole.kpi;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi.Direction;
import dev.boussole.kpi.Kpi.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a KPI of the sums of counts that a rulebook divides or adds. */
public final class OwnKpi {
    /** Measures of which those of the last days are still arriving. */
    private static final Set<Measure> LATE = EnumSet.of(
            Measure.CONVERSIONS,
            Measure.CONVERSION_VALUE,
            Measure.VIEW_THROUGH_CONVERSIONS,
            Measure.LEADS,
            Measure.QUALIFIED_LEADS,
            Measure.NEW_CUSTOMERS,
            Measure.INSTALLS,
            Measure.EMAIL_ORDERS,
            Measure.EMAIL_REVENUE,
            Measure.WON);

    private OwnKpi() {}

    /**
     * A ratio of sums, or a sum over days where {@code denominator} is empty.
     *
     * @param written the formula as its author wrote it
     * @param numerator measures that add up, of one unit
     * @param denominator likewise
     * @throws IllegalArgumentException if the catalogue has the key or a measure does not add up
     */
    public static KpiDefinition define(
            String key,
            Text label,
            Unit unit,
            Direction direction,
            String written,
            Linear numerator,
            Optional<Linear> denominator,
            Text pitfalls) {
        Formula formula = denominator
                .<Formula>map(whole -> Formula.Ratio.of(numerator, whole))
                .orElseGet(() -> new Formula.Sum(numerator));
        formula.measures().stream()
                .filter(measure -> !measure.additive())
                .findFirst()
                .ifPresent(measure -> {
                    throw new IllegalArgumentException(measure.key() + " does not add up");
                });
        Kpi kpi = Kpi.own(key, unit, direction, label)
                .defined(itself -> define(itself, formula, numerator, denominator, pitfalls, written));
        return KpiCatalogue.of(kpi);
    }

    private static KpiDefinition define(
            Kpi kpi, Formula formula, Linear numerator, Optional<Linear> denominator, Text pitfalls, String written) {
        return new KpiDefinition(
                kpi,
                Family.OWN,
                List.of(formula),
                denominator.isPresent() ? Aggregation.RATIO_OF_SUMS : Aggregation.SUM,
                denominator.isPresent() ? IntervalModel.RATIO : ofSum(numerator),
                evidence(numerator, denominator),
                formula.measures().stream().anyMatch(LATE::contains),
                0,
                null,
                false,
                pitfalls,
                written);
    }

    /** One count of events may follow Poisson's law; a difference or an amount does not. */
    private static IntervalModel ofSum(Linear sum) {
        Measure single = sum.single();
        return single != null && single.unit() == Measure.Unit.COUNT ? IntervalModel.POISSON : IntervalModel.STUDENT;
    }

    /** Events of the numerator; for amounts those of the denominator, else the purchases behind the amounts. */
    private static List<Measure> evidence(Linear numerator, Optional<Linear> denominator) {
        List<Measure> counts = new ArrayList<>(events(numerator));
        if (counts.isEmpty()) {
            denominator.ifPresent(whole -> counts.addAll(events(whole)));
        }
        return counts.isEmpty() ? List.of(Measure.CONVERSIONS, Measure.ORDERS) : counts.subList(0, 1);
    }

    private static List<Measure> events(Linear sum) {
        return sum.terms().stream()
                .filter(term -> term.coefficient() > 0 && term.measure().unit() == Measure.Unit.COUNT)
                .map(Linear.Term::measure)
                .toList();
    }
}

package dev.boussole.rulebook.language;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Linear;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula over counts: a number, a sum of measures, or a sum of measures divided by another. A number added to
 * a fraction has become part of its numerator.
 *
 * @param constant the number, 0 for the others
 * @param numerator coefficient by measure; empty for a number
 * @param denominator null unless it is a fraction
 */
record Sums(
        double constant,
        Map<Measure, Double> numerator,
        @Nullable Map<Measure, Double> denominator) {
    static Sums number(double value) {
        return new Sums(value, Map.of(), null);
    }

    static Sums of(Measure measure) {
        return new Sums(0, Map.of(measure, 1.0), null);
    }

    boolean isNumber() {
        return numerator.isEmpty() && denominator == null;
    }

    boolean isFraction() {
        return denominator != null;
    }

    Sums times(double factor) {
        return new Sums(constant * factor, sum(Map.of(), numerator, factor), denominator);
    }

    /** The sum of two numbers, of two sums, or of two fractions of one denominator. */
    Sums plus(Sums other, double factor) {
        return new Sums(constant + factor * other.constant, sum(numerator, other.numerator, factor), denominator);
    }

    /** The same fraction with a number added. */
    Sums plusNumber(double number) {
        return denominator == null ? this : new Sums(0, sum(numerator, denominator, number), denominator);
    }

    Map<Measure, Double> denominatorOrNone() {
        return denominator == null ? Map.of() : denominator;
    }

    Measure.@Nullable Unit unit() {
        return unit(numerator);
    }

    static Measure.@Nullable Unit unit(Map<Measure, Double> sum) {
        return sum.keySet().stream().findFirst().map(Measure::unit).orElse(null);
    }

    /** Whether the numerator is a multiple of the denominator, so that the fraction is always the same. */
    boolean isFixed() {
        if (denominator == null || !numerator.keySet().equals(denominator.keySet())) {
            return denominator == null && numerator.isEmpty();
        }
        return denominator.entrySet().stream()
                        .map(entry -> numerator.getOrDefault(entry.getKey(), 0.0) / entry.getValue())
                        .distinct()
                        .count()
                == 1;
    }

    Linear numeratorSum() {
        return linear(numerator);
    }

    Optional<Linear> denominatorSum() {
        return denominator == null ? Optional.empty() : Optional.of(linear(denominator));
    }

    private static Linear linear(Map<Measure, Double> sum) {
        List<Linear.Term> terms = sum.entrySet().stream()
                .map(entry -> new Linear.Term(entry.getValue(), entry.getKey(), null, null))
                .toList();
        return new Linear(terms);
    }

    private static Map<Measure, Double> sum(Map<Measure, Double> first, Map<Measure, Double> second, double factor) {
        Map<Measure, Double> sum = new EnumMap<>(Measure.class);
        sum.putAll(first);
        second.forEach((measure, coefficient) -> sum.merge(measure, factor * coefficient, Double::sum));
        sum.values().removeIf(coefficient -> coefficient == 0);
        return sum;
    }
}

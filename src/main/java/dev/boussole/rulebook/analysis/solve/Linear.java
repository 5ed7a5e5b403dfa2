package dev.boussole.rulebook.analysis.solve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A weighted sum of numbers and a constant. */
public record Linear(Map<Variable, Double> weights, double constant) {
    public Linear {
        weights = Collections.unmodifiableMap(weights);
    }

    public static Linear of(double constant) {
        return new Linear(Map.of(), constant);
    }

    public static Linear of(Variable variable) {
        return new Linear(Map.of(variable, 1.0), 0);
    }

    public boolean isConstant() {
        return weights.isEmpty();
    }

    public Linear times(double factor) {
        if (factor == 0) {
            return of(0);
        }
        Map<Variable, Double> scaled = new LinkedHashMap<>();
        weights.forEach((variable, weight) -> scaled.put(variable, weight * factor));
        return new Linear(scaled, constant * factor);
    }

    public Linear plus(Linear other) {
        Map<Variable, Double> sum = new LinkedHashMap<>(weights);
        other.weights.forEach((variable, weight) -> sum.merge(variable, weight, Double::sum));
        sum.values().removeIf(weight -> weight == 0);
        return new Linear(sum, constant + other.constant);
    }

    public Linear minus(Linear other) {
        return plus(other.times(-1));
    }

    /** The product, or nothing where it would not be linear. */
    public Optional<Linear> times(Linear other) {
        return other.isConstant()
                ? Optional.of(times(other.constant))
                : isConstant() ? Optional.of(other.times(constant)) : Optional.empty();
    }

    double at(Map<Variable, Double> values) {
        double sum = constant;
        for (Map.Entry<Variable, Double> part : weights.entrySet()) {
            sum += part.getValue() * values.getOrDefault(part.getKey(), Double.NaN);
        }
        return sum;
    }
}

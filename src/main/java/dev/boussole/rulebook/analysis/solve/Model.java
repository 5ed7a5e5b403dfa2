package dev.boussole.rulebook.analysis.solve;

import java.util.Map;
import java.util.Optional;

/** Figures and words with which everything holds; what is not in it is missing, or does not matter. */
public record Model(Map<Variable, Double> numbers, Map<Variable, Object> words) {
    /** The number or the word. */
    public Optional<Object> value(Variable variable) {
        return Optional.ofNullable(variable.isNumber() ? (Object) numbers.get(variable) : words.get(variable));
    }
}

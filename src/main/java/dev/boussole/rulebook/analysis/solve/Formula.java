package dev.boussole.rulebook.analysis.solve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is to hold. */
public sealed interface Formula {
    Formula ALWAYS = new And(List.of());
    Formula NEVER = new Or(List.of());

    record And(List<Formula> parts) implements Formula {}

    record Or(List<Formula> parts) implements Formula {}

    /** Whether something is there. */
    record Known(Variable variable, boolean known) implements Formula {}

    /** A word is there and is one of the options, or none of them. */
    record Word(Variable variable, Set<Object> options, boolean among) implements Formula {}

    /** {@code sum <= 0}, or {@code sum < 0}; all of its numbers are there. */
    record Row(Linear sum, boolean strict) implements Formula {}

    /** Something about numbers that are all there and that is not linear; it is tried, never concluded from. */
    record Hard(Set<Variable> variables, Predicate<Map<Variable, Double>> holds) implements Formula {}

    static Formula and(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
    }

    static Formula and(Formula... parts) {
        return and(List.of(parts));
    }

    static Formula or(List<Formula> parts) {
        return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
    }

    static Formula or(Formula... parts) {
        return or(List.of(parts));
    }

    static Formula known(Variable variable) {
        return new Known(variable, true);
    }

    static Formula missing(Variable variable) {
        return new Known(variable, false);
    }

    static Formula is(Variable variable, Object word) {
        return new Word(variable, Set.of(word), true);
    }

    /** {@code left <= right}. */
    static Formula atMost(Linear left, Linear right) {
        return new Row(left.minus(right), false);
    }

    /** {@code left < right}. */
    static Formula less(Linear left, Linear right) {
        return new Row(left.minus(right), true);
    }

    static Formula equal(Linear left, Linear right) {
        return and(atMost(left, right), atMost(right, left));
    }
}

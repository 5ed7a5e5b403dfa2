package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.analysis.solve.Linear;
import dev.boussole.rulebook.analysis.solve.Variable;
import dev.boussole.rulebook.language.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A figure worked out from variables.
 *
 * @param fraction the figure as a fraction of sums, or null where it is no such thing
 * @param variables all that must be there
 * @param divisors what must not be zero
 * @param value the figure for given numbers, NaN where it has none
 */
record Term(
        @Nullable Fraction fraction,
        Set<Variable> variables,
        List<Linear> divisors,
        ToDoubleFunction<Map<Variable, Double>> value) {
    /** @param bottom null for 1 */
    record Fraction(Linear top, @Nullable Linear bottom) {}

    static Term of(double constant) {
        return new Term(new Fraction(Linear.of(constant), null), Set.of(), List.of(), values -> constant);
    }

    static Term of(Variable variable) {
        return new Term(
                new Fraction(Linear.of(variable), null),
                Set.of(variable),
                List.of(),
                values -> values.getOrDefault(variable, Double.NaN));
    }

    static Term of(char operator, Term left, Term right) {
        Set<Variable> variables = new LinkedHashSet<>(left.variables);
        variables.addAll(right.variables);
        List<Linear> divisors = new ArrayList<>(left.divisors);
        divisors.addAll(right.divisors);
        if (operator == '/' && right.fraction != null && !right.fraction.top.isConstant()) {
            divisors.add(right.fraction.top);
        }
        return new Term(fraction(operator, left.fraction, right.fraction), variables, divisors, values -> {
            double a = left.value.applyAsDouble(values);
            double b = right.value.applyAsDouble(values);
            double result = switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> a / b;
            };
            return Double.isFinite(result) ? result : Double.NaN;
        });
    }

    private static @Nullable Fraction fraction(char operator, @Nullable Fraction left, @Nullable Fraction right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (operator) {
            case '+' -> sum(left, right);
            case '-' -> sum(left, new Fraction(right.top.times(-1), right.bottom));
            case '*' -> product(left, right);
            default -> divided(left, right);
        };
    }

    private static @Nullable Fraction sum(Fraction left, Fraction right) {
        Linear a = left.bottom;
        Linear b = right.bottom;
        if (a == null && b == null || a != null && a.equals(b)) {
            return new Fraction(left.top.plus(right.top), a);
        }
        if (a != null && b != null) {
            return null;
        }
        Linear bottom = a == null ? b : a;
        Optional<Linear> one = b == null ? Optional.of(left.top) : left.top.times(b);
        Optional<Linear> other = a == null ? Optional.of(right.top) : right.top.times(a);
        return one.isPresent() && other.isPresent() ? new Fraction(one.get().plus(other.get()), bottom) : null;
    }

    private static @Nullable Fraction product(Fraction left, Fraction right) {
        Optional<Linear> top = left.top.times(right.top);
        if (top.isEmpty() || left.bottom != null && right.bottom != null) {
            return null;
        }
        return new Fraction(top.get(), left.bottom == null ? right.bottom : left.bottom);
    }

    private static @Nullable Fraction divided(Fraction left, Fraction right) {
        if (right.top.isConstant() && right.bottom == null) {
            double by = right.top.constant();
            return by == 0 ? null : new Fraction(left.top.times(1 / by), left.bottom);
        }
        Optional<Linear> top = right.bottom == null ? Optional.of(left.top) : left.top.times(right.bottom);
        Optional<Linear> bottom = left.bottom == null ? Optional.of(right.top) : left.bottom.times(right.top);
        return top.isPresent() && bottom.isPresent() ? new Fraction(top.get(), bottom.get()) : null;
    }

    /** That the comparison holds, both sides being there. */
    static Formula compare(Term left, Operator operator, Term right) {
        List<Formula> parts = new ArrayList<>();
        Term difference = of('-', left, right);
        difference.variables.forEach(variable -> parts.add(Formula.known(variable)));
        Fraction fraction = difference.fraction;
        if (fraction == null) {
            parts.add(new Formula.Hard(
                    difference.variables,
                    values -> operator.holds(left.value.applyAsDouble(values), right.value.applyAsDouble(values))));
        } else if (fraction.bottom == null) {
            parts.add(relation(fraction.top, operator));
            difference.divisors.forEach(divisor -> parts.add(relation(divisor, Operator.OTHER)));
        } else {
            parts.add(Formula.or(
                    Formula.and(relation(fraction.bottom, Operator.MORE), relation(fraction.top, operator)),
                    Formula.and(
                            relation(fraction.bottom, Operator.LESS), relation(fraction.top, operator.mirrored()))));
        }
        return Formula.and(parts);
    }

    /** That the sum compares so with zero. */
    static Formula relation(Linear sum, Operator operator) {
        Linear zero = Linear.of(0);
        return switch (operator) {
            case LESS -> Formula.less(sum, zero);
            case AT_MOST -> Formula.atMost(sum, zero);
            case MORE -> Formula.less(zero, sum);
            case AT_LEAST -> Formula.atMost(zero, sum);
            case EQUAL -> Formula.equal(sum, zero);
            case OTHER -> Formula.or(Formula.less(sum, zero), Formula.less(zero, sum));
        };
    }

    /** The ways in which the figure can be missing. */
    List<Formula> missing() {
        List<Formula> ways = new ArrayList<>();
        variables.stream().filter(Variable::isOptional).forEach(variable -> ways.add(Formula.missing(variable)));
        divisors.forEach(divisor -> ways.add(relation(divisor, Operator.EQUAL)));
        return ways;
    }
}

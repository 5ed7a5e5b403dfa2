package dev.boussole.rulebook.language;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something with a value: a number, a word or a date. A missing figure is null, and so is whatever is worked out from it. */
public sealed interface Figure {
    /**
     * @param own the fact of the pattern that the figure stands in
     * @return a {@code Double}, a text, an enum constant, a date, or null where it is missing
     */
    @Nullable
    Object value(Object own, Frame frame);

    /** Visits this and everything it is worked out from. */
    default void visit(Consumer<Figure> visitor) {
        visitor.accept(this);
    }

    /** A literal. */
    record Constant(Object value) implements Figure {
        @Override
        public Object value(Object own, Frame frame) {
            return value;
        }
    }

    /** A threshold by name; it has become a {@link Constant} before a rule runs. */
    record Limit(String name, String variable) implements Figure {
        @Override
        public Object value(Object own, Frame frame) {
            throw new IllegalStateException("Threshold " + name + " has no value yet");
        }
    }

    /**
     * A property of a matched fact.
     *
     * @param pattern the place of the fact's pattern in the rule, from 0
     * @param own whether that is the pattern in which the figure stands
     */
    record Reading(int pattern, boolean own, FactType type, Property property) implements Figure {
        @Override
        public @Nullable Object value(Object own, Frame frame) {
            Object read = property.of(this.own ? own : frame.fact(pattern));
            return read instanceof Integer || read instanceof Long ? (Double) ((Number) read).doubleValue() : read;
        }

        Reading from(int readingPattern) {
            return new Reading(pattern, pattern == readingPattern, type, property);
        }
    }

    /** {@code + - * /} on two numbers. Division by zero is missing, not infinite. */
    record Arithmetic(char operator, Figure left, Figure right) implements Figure {
        @Override
        public @Nullable Object value(Object own, Frame frame) {
            Object a = left.value(own, frame);
            Object b = right.value(own, frame);
            if (a == null || b == null) {
                return null;
            }
            double result = calculate((Double) a, (Double) b);
            return Double.isFinite(result) ? (Double) result : null;
        }

        private double calculate(double a, double b) {
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> a / b;
            };
        }

        @Override
        public void visit(Consumer<Figure> visitor) {
            visitor.accept(this);
            left.visit(visitor);
            right.visit(visitor);
        }
    }
}

package dev.boussole.rulebook.language;

import java.util.List;
import java.util.function.Consumer;

/** What holds for a fact or does not. With a missing figure no comparison holds, not even {@code !=}. */
public sealed interface Condition {
    /** @param own the fact of the pattern that the condition stands in */
    boolean holds(Object own, Frame frame);

    /** Visits every figure in it. */
    void figures(Consumer<Figure> visitor);

    record Comparison(Figure left, Operator operator, Figure right) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            Object a = left.value(own, frame);
            Object b = right.value(own, frame);
            if (a == null || b == null) {
                return false;
            }
            if (a instanceof Double x && b instanceof Double y) {
                return operator.holds(x, y);
            }
            return a.equals(b) == (operator == Operator.EQUAL);
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            left.visit(visitor);
            right.visit(visitor);
        }
    }

    /** {@code channel in ( A, B )}. */
    record Membership(Figure figure, List<Object> options, boolean negated) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            Object value = figure.value(own, frame);
            return value != null && options.contains(value) != negated;
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            figure.visit(visitor);
        }
    }

    /** {@code start == null}. */
    record Presence(Figure figure, boolean present) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            return (figure.value(own, frame) != null) == present;
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            figure.visit(visitor);
        }
    }

    /** {@code ctr.falling}. */
    record Flag(Figure.Reading reading) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            return Boolean.TRUE.equals(reading.value(own, frame));
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            visitor.accept(reading);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            return !condition.holds(own, frame);
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            condition.figures(visitor);
        }
    }

    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(own, frame)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            conditions.forEach(condition -> condition.figures(visitor));
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Object own, Frame frame) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(own, frame)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void figures(Consumer<Figure> visitor) {
            conditions.forEach(condition -> condition.figures(visitor));
        }
    }
}

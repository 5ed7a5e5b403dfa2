package dev.boussole.rulebook.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Finds the number nearest to another one for which something holds. */
final class Nearby {
    private static final int DOUBLINGS = 90;

    private Nearby() {}

    /**
     * The number nearest to {@code from} that passes.
     *
     * @param from a number that does not pass, or null where there is none to start from
     * @param landmarks numbers that are likely to pass
     * @param whole whether only whole numbers count
     */
    static OptionalDouble find(@Nullable Double from, List<Double> landmarks, boolean whole, DoublePredicate passes) {
        List<Double> found = new ArrayList<>();
        for (double landmark : landmarks) {
            for (double candidate : around(landmark, whole)) {
                if (passes.test(candidate)) {
                    if (from == null) {
                        return OptionalDouble.of(candidate);
                    }
                    found.add(candidate);
                }
            }
        }
        if (found.isEmpty()) {
            for (int sign : new int[] {1, -1}) {
                outward(from == null ? 0 : from, sign, whole, passes).ifPresent(found::add);
            }
        }
        double start = from == null ? 0 : from;
        OptionalDouble nearest = found.stream()
                .mapToDouble(Double::doubleValue)
                .reduce((a, b) -> Math.abs(a - start) <= Math.abs(b - start) ? a : b);
        return nearest.isPresent() && from != null
                ? OptionalDouble.of(between(from, nearest.getAsDouble(), whole, passes))
                : nearest;
    }

    private static double[] around(double landmark, boolean whole) {
        return whole
                ? new double[] {Math.rint(landmark), Math.floor(landmark) - 1, Math.ceil(landmark) + 1}
                : new double[] {landmark, Math.nextDown(landmark), Math.nextUp(landmark)};
    }

    private static OptionalDouble outward(double from, int sign, boolean whole, DoublePredicate passes) {
        double step = whole ? 1 : Math.max(Math.abs(from) * 1e-12, 1e-12);
        for (int i = 0; i < DOUBLINGS; i++, step *= 2) {
            double candidate = from + sign * step;
            if (Double.isFinite(candidate) && passes.test(candidate)) {
                return OptionalDouble.of(candidate);
            }
        }
        return OptionalDouble.empty();
    }

    /** The number nearest to {@code fails} at which what holds at {@code passes} begins to hold. */
    static double between(double fails, double passing, boolean whole, DoublePredicate passes) {
        if (whole) {
            long no = (long) fails;
            long yes = (long) passing;
            while (Math.abs(yes - no) > 1) {
                long middle = no + (yes - no) / 2;
                if (passes.test(middle)) {
                    yes = middle;
                } else {
                    no = middle;
                }
            }
            return yes;
        }
        long no = ordered(fails);
        long yes = ordered(passing);
        while (Math.abs(yes - no) > 1) {
            long middle = no / 2 + yes / 2 + (no % 2 + yes % 2) / 2;
            if (passes.test(number(middle))) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return number(yes);
    }

    /** Whole numbers in the order of the doubles, neighbours next to each other. */
    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double number(long ordered) {
        return Double.longBitsToDouble(ordered < 0 ? Long.MIN_VALUE - ordered : ordered);
    }
}

package dev.boussole.rulebook.analysis.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Linear inequalities between numbers, decided by Fourier and Motzkin's elimination: complete for real numbers, and a
 * solution is read off backwards.
 */
final class Inequalities {
    /** More rows than this are not decided. */
    private static final int ROWS_MAX = 1500;

    private static final double ZERO = 1e-11;

    private final List<Variable> variables = new ArrayList<>();
    /** What was eliminated, with the rows that had it, in order. */
    private final List<Step> steps = new ArrayList<>();

    private boolean decided = true;
    private boolean feasible = true;

    /** {@code weights * x + constant <= 0}, or {@code < 0}; the largest weight is 1. */
    private record Line(double[] weights, double constant, boolean strict) {
        boolean tighter(Line other) {
            return constant > other.constant || constant == other.constant && strict;
        }
    }

    /** Weights alone, equal where they are the same numbers. */
    private record Slope(double[] weights) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Slope slope && Arrays.equals(weights, slope.weights);
        }

        @Override
        public int hashCode() {
            long hash = 1;
            for (double weight : weights) {
                hash = (hash ^ Double.doubleToLongBits(weight)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            return Long.hashCode(hash);
        }
    }

    private record Step(int variable, List<Line> lines) {}

    Inequalities(Collection<Formula.Row> rows) {
        Set<Variable> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.sum().weights().keySet()));
        variables.addAll(all);
        Map<Variable, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            places.put(variables.get(i), i);
        }
        Map<Slope, Line> lines = new LinkedHashMap<>();
        for (Formula.Row row : rows) {
            double[] weights = new double[variables.size()];
            row.sum().weights().forEach((variable, weight) -> weights[places.getOrDefault(variable, 0)] = weight);
            add(lines, weights, row.sum().constant(), row.strict(), 1);
        }
        eliminate(lines);
    }

    /** Whether it is certain that nothing satisfies them. */
    boolean impossible() {
        return !feasible;
    }

    /** Whether there were few enough to tell. */
    boolean decided() {
        return decided;
    }

    private void add(Map<Slope, Line> lines, double[] weights, double constant, boolean strict, double size) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        if (largest <= ZERO * size) {
            double rounded = Math.abs(constant) <= ZERO * size ? 0 : constant;
            feasible &= strict ? rounded < 0 : rounded <= 0;
            return;
        }
        double[] scaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = Math.abs(weights[i]) <= ZERO * largest ? 0 : weights[i] / largest;
        }
        lines.merge(new Slope(scaled), new Line(scaled, constant / largest, strict), (a, b) -> a.tighter(b) ? a : b);
    }

    private void eliminate(Map<Slope, Line> start) {
        Map<Slope, Line> lines = start;
        boolean[] gone = new boolean[variables.size()];
        for (int round = 0; round < variables.size() && feasible && decided; round++) {
            int next = cheapest(lines.values(), gone);
            gone[next] = true;
            lines = without(next, lines);
            decided = lines.size() <= ROWS_MAX;
        }
    }

    private int cheapest(Collection<Line> lines, boolean[] gone) {
        int[] up = new int[variables.size()];
        int[] down = new int[variables.size()];
        for (Line line : lines) {
            for (int i = 0; i < up.length; i++) {
                up[i] += line.weights[i] > 0 ? 1 : 0;
                down[i] += line.weights[i] < 0 ? 1 : 0;
            }
        }
        int best = -1;
        for (int i = 0; i < up.length; i++) {
            if (!gone[i] && (best < 0 || up[i] * down[i] < up[best] * down[best])) {
                best = i;
            }
        }
        return best;
    }

    private Map<Slope, Line> without(int variable, Map<Slope, Line> lines) {
        List<Line> up = new ArrayList<>();
        List<Line> down = new ArrayList<>();
        Map<Slope, Line> rest = new LinkedHashMap<>();
        for (Map.Entry<Slope, Line> entry : lines.entrySet()) {
            double weight = entry.getValue().weights[variable];
            if (weight == 0) {
                rest.put(entry.getKey(), entry.getValue());
            } else {
                (weight > 0 ? up : down).add(entry.getValue());
            }
        }
        List<Line> both = new ArrayList<>(up);
        both.addAll(down);
        steps.add(new Step(variable, both));
        for (Line a : up) {
            for (Line b : down) {
                combine(a, b, variable, rest);
            }
        }
        return rest;
    }

    private void combine(Line a, Line b, int variable, Map<Slope, Line> into) {
        double left = -b.weights[variable];
        double right = a.weights[variable];
        double[] weights = new double[a.weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i == variable ? 0 : left * a.weights[i] + right * b.weights[i];
        }
        double size = Math.max(1e-300, Math.max(left, right));
        double spread = size * Math.max(1, Math.max(Math.abs(a.constant), Math.abs(b.constant)));
        double constant = left * a.constant + right * b.constant;
        add(into, weights, Math.abs(constant) <= ZERO * spread ? 0 : constant, a.strict || b.strict, size);
    }

    /** Numbers that satisfy all of them, or nothing where rounding left none. */
    Optional<Map<Variable, Double>> solution(Choice choice) {
        Map<Variable, Double> values = new LinkedHashMap<>();
        double[] known = new double[variables.size()];
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            Range range = new Range();
            for (Line line : step.lines) {
                double rest = line.constant;
                for (int j = 0; j < known.length; j++) {
                    rest += j == step.variable ? 0 : line.weights[j] * known[j];
                }
                double weight = line.weights[step.variable];
                range.narrow(-rest / weight, weight > 0, line.strict);
            }
            Variable variable = variables.get(step.variable);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            known[step.variable] = choice.of(variable, range);
            values.put(variable, known[step.variable]);
        }
        return Optional.of(values);
    }
}

package dev.boussole.rulebook.analysis.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been decided so far on one way through the alternatives. */
final class Situation {
    private final Background background;
    private final Map<Variable, Boolean> known = new LinkedHashMap<>();
    private final Map<Variable, Set<Object>> among = new HashMap<>();
    private final Map<Variable, Set<Object>> besides = new HashMap<>();
    private final Set<Formula.Row> rows = new LinkedHashSet<>();
    private final Map<Variable, Range> ranges = new HashMap<>();
    private final List<Formula.Hard> hards = new ArrayList<>();
    private final List<Formula.Or> open = new ArrayList<>();

    Situation(Background background) {
        this.background = background;
    }

    Situation copy() {
        Situation copy = new Situation(background);
        copy.known.putAll(known);
        copy.among.putAll(among);
        copy.besides.putAll(besides);
        copy.rows.addAll(rows);
        copy.hards.addAll(hards);
        copy.open.addAll(open);
        rows.forEach(copy::narrow);
        return copy;
    }

    List<Formula.Or> open() {
        return open;
    }

    Set<Formula.Row> rows() {
        return Collections.unmodifiableSet(rows);
    }

    List<Formula.Hard> hards() {
        return hards;
    }

    Map<Variable, Boolean> known() {
        return known;
    }

    Set<Object> among(Variable word) {
        return among.getOrDefault(word, background.words(word));
    }

    Set<Object> besides(Variable word) {
        return besides.getOrDefault(word, Set.of());
    }

    /** Adds what is to hold; false where it contradicts what does already. */
    boolean add(Formula formula) {
        if (formula instanceof Formula.And and) {
            for (Formula part : and.parts()) {
                if (!add(part)) {
                    return false;
                }
            }
            return true;
        }
        if (formula instanceof Formula.Or or) {
            return !or.parts().isEmpty() && open.add(or);
        }
        if (formula instanceof Formula.Known asked) {
            return know(asked.variable(), asked.known());
        }
        if (formula instanceof Formula.Word word) {
            return know(word.variable(), true) && narrow(word);
        }
        if (formula instanceof Formula.Hard hard) {
            return hards.add(hard) && hard.variables().stream().allMatch(variable -> know(variable, true));
        }
        return add((Formula.Row) formula);
    }

    private boolean add(Formula.Row row) {
        if (!rows.add(row)) {
            return true;
        }
        if (row.sum().isConstant()) {
            return row.strict() ? row.sum().constant() < 0 : row.sum().constant() <= 0;
        }
        return narrow(row) && row.sum().weights().keySet().stream().allMatch(variable -> know(variable, true));
    }

    /** False where a single number has nowhere left to lie. */
    private boolean narrow(Formula.Row row) {
        if (row.sum().weights().size() != 1) {
            return true;
        }
        Map.Entry<Variable, Double> only =
                row.sum().weights().entrySet().iterator().next();
        Range range = ranges.computeIfAbsent(only.getKey(), key -> new Range());
        range.narrow(-row.sum().constant() / only.getValue(), only.getValue() > 0, row.strict());
        return !range.isEmpty();
    }

    private boolean know(Variable variable, boolean there) {
        Boolean before = known.putIfAbsent(variable, there);
        if (before != null) {
            return before == there;
        }
        return there ? add(background.of(variable)) : variable.isOptional();
    }

    private boolean narrow(Formula.Word word) {
        Variable variable = word.variable();
        Set<Object> options = new LinkedHashSet<>(among(variable));
        if (word.among()) {
            if (options.isEmpty()) {
                options.addAll(word.options());
            } else {
                options.retainAll(word.options());
            }
            options.removeAll(besides(variable));
            among.put(variable, options);
            return !options.isEmpty();
        }
        Set<Object> excluded = new HashSet<>(besides(variable));
        excluded.addAll(word.options());
        besides.put(variable, excluded);
        if (options.isEmpty()) {
            return true;
        }
        options.removeAll(excluded);
        among.put(variable, options);
        return !options.isEmpty();
    }

    /** Whether the formula holds already. */
    boolean holds(Formula formula) {
        if (formula instanceof Formula.And and) {
            return and.parts().stream().allMatch(this::holds);
        }
        if (formula instanceof Formula.Or or) {
            return or.parts().stream().anyMatch(this::holds);
        }
        if (formula instanceof Formula.Known asked) {
            return Boolean.valueOf(asked.known()).equals(known.get(asked.variable()));
        }
        if (formula instanceof Formula.Row row) {
            return rows.contains(row) || follows(row);
        }
        return formula instanceof Formula.Word word
                && Boolean.TRUE.equals(known.get(word.variable()))
                && !among(word.variable()).isEmpty()
                && among(word.variable()).stream()
                        .allMatch(option -> word.options().contains(option) == word.among());
    }

    private boolean follows(Formula.Row row) {
        if (row.sum().weights().size() != 1) {
            return false;
        }
        Map.Entry<Variable, Double> only =
                row.sum().weights().entrySet().iterator().next();
        Range range = ranges.get(only.getKey());
        if (range == null || !Boolean.TRUE.equals(known.get(only.getKey()))) {
            return false;
        }
        double limit = -row.sum().constant() / only.getValue();
        double farthest = only.getValue() > 0 ? range.high() : range.low();
        boolean inside = only.getValue() > 0 ? farthest < limit : farthest > limit;
        return inside || farthest == limit && (!row.strict() || !range.has(farthest));
    }

    /** Whether it is plain at a glance that the formula cannot hold any more. */
    boolean excludes(Formula formula) {
        if (formula instanceof Formula.And and) {
            return and.parts().stream().anyMatch(this::excludes);
        }
        if (formula instanceof Formula.Or or) {
            return or.parts().stream().allMatch(this::excludes);
        }
        if (formula instanceof Formula.Known asked) {
            Boolean there = known.get(asked.variable());
            return there == null ? !asked.known() && !asked.variable().isOptional() : there != asked.known();
        }
        if (formula instanceof Formula.Word word) {
            return Boolean.FALSE.equals(known.get(word.variable())) || excludes(word);
        }
        if (formula instanceof Formula.Row row) {
            return row.sum().weights().keySet().stream().anyMatch(each -> Boolean.FALSE.equals(known.get(each)))
                    || excludes(row);
        }
        return false;
    }

    private boolean excludes(Formula.Word word) {
        Set<Object> options = among(word.variable());
        return options.isEmpty()
                ? word.among() && besides(word.variable()).containsAll(word.options())
                : options.stream().noneMatch(option -> word.options().contains(option) == word.among());
    }

    private boolean excludes(Formula.Row row) {
        if (row.sum().weights().size() != 1) {
            return false;
        }
        Map.Entry<Variable, Double> only =
                row.sum().weights().entrySet().iterator().next();
        Range range = ranges.get(only.getKey());
        if (range == null) {
            return false;
        }
        double limit = -row.sum().constant() / only.getValue();
        double nearest = only.getValue() > 0 ? range.low() : range.high();
        boolean beyond = only.getValue() > 0 ? nearest > limit : nearest < limit;
        return beyond || nearest == limit && (row.strict() || !range.has(nearest));
    }
}

package dev.boussole.rulebook.analysis.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries the alternatives of a formula one after the other, each as far as it can hold. */
public final class Search {
    /** Where in their ranges numbers are taken, for models that differ. */
    private static final double[] POSITIONS = {0.5, 0.2, 0.8, 0.05, 0.95};

    private final Background background;
    private int left;
    private boolean sure = true;

    private Search(Background background, int nodesMax) {
        this.background = background;
        this.left = nodesMax;
    }

    /**
     * Whether a formula can hold.
     *
     * @param nodesMax after so many alternatives it is left open
     */
    public static Answer of(Formula formula, Background background, int nodesMax) {
        Search search = new Search(background, nodesMax);
        Situation start = new Situation(background);
        List<Model> models = start.add(formula) ? search.models(start) : List.of();
        if (!models.isEmpty()) {
            return new Answer.Possible(models);
        }
        return search.sure ? new Answer.Impossible() : new Answer.Unknown();
    }

    private List<Model> models(Situation situation) {
        if (--left < 0) {
            sure = false;
            return List.of();
        }
        if (!settle(situation)) {
            return List.of();
        }
        Inequalities inequalities = new Inequalities(situation.rows());
        if (inequalities.impossible()) {
            return List.of();
        }
        if (situation.open().isEmpty()) {
            return found(situation, inequalities);
        }
        Formula.Or next = situation.open().stream()
                .min(Comparator.comparingInt(or -> or.parts().size()))
                .orElseThrow();
        situation.open().remove(next);
        for (Formula alternative : next.parts()) {
            Situation tried = situation.copy();
            if (tried.add(alternative)) {
                List<Model> models = models(tried);
                if (!models.isEmpty()) {
                    return models;
                }
            }
        }
        return List.of();
    }

    /** Drops alternatives that are shut, follows those that are the only ones left; false where none is left. */
    private static boolean settle(Situation situation) {
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Formula.Or> open = new ArrayList<>(situation.open());
            situation.open().clear();
            for (Formula.Or or : open) {
                if (or.parts().stream().anyMatch(situation::holds)) {
                    changed = true;
                    continue;
                }
                List<Formula> parts = or.parts().stream()
                        .filter(part -> !situation.excludes(part))
                        .toList();
                if (parts.isEmpty()) {
                    return false;
                }
                if (parts.size() == 1) {
                    changed = true;
                    if (!situation.add(parts.get(0))) {
                        return false;
                    }
                } else {
                    situation.open().add(parts.size() == or.parts().size() ? or : new Formula.Or(parts));
                }
            }
        }
        return true;
    }

    private List<Model> found(Situation situation, Inequalities inequalities) {
        List<Model> models = new ArrayList<>();
        if (inequalities.decided()) {
            for (double position : POSITIONS) {
                inequalities
                        .solution(new Choice(position))
                        .map(numbers -> complete(situation, numbers))
                        .filter(numbers -> situation.hards().stream()
                                .allMatch(hard -> hard.holds().test(numbers)))
                        .map(numbers -> new Model(numbers, words(situation)))
                        .filter(model -> !models.contains(model))
                        .ifPresent(models::add);
            }
        }
        sure &= !models.isEmpty();
        return models;
    }

    /** Numbers that are there and that nothing is said about are 1. */
    private static Map<Variable, Double> complete(Situation situation, Map<Variable, Double> numbers) {
        situation.known().forEach((variable, there) -> {
            if (there && variable.isNumber()) {
                numbers.putIfAbsent(variable, 1.0);
            }
        });
        return numbers;
    }

    private Map<Variable, Object> words(Situation situation) {
        Map<Variable, Object> words = new LinkedHashMap<>();
        situation.known().forEach((variable, there) -> {
            if (there && !variable.isNumber()) {
                words.put(variable, word(situation, variable));
            }
        });
        return words;
    }

    private static Object word(Situation situation, Variable variable) {
        Set<Object> options = situation.among(variable);
        Optional<Object> first = options.stream()
                .filter(option -> !situation.besides(variable).contains(option))
                .min(Comparator.comparing(option -> option instanceof String text ? text : ""));
        if (first.isPresent()) {
            return first.get();
        }
        String any = "x";
        while (situation.besides(variable).contains(any)) {
            any += "x";
        }
        return any;
    }
}

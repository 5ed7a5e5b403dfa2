package dev.boussole.rulebook.analysis;

import dev.boussole.rulebook.analysis.solve.Formula;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule with a fact for each of its patterns that asks for one.
 *
 * @param facts by the pattern's place; findings and {@code not} have none
 */
record Role(Rule rule, Map<Integer, Slot> facts) {
    /** Whether a pattern is given a fact of the scene. */
    static boolean takesFact(FactPattern pattern) {
        return pattern.quantifier() != Quantifier.NOT && pattern.type() != FactType.FINDING;
    }

    private Slot fact(int place) {
        Slot slot = facts.get(place);
        if (slot == null) {
            throw new IllegalStateException("Pattern " + place + " of " + rule.id() + " has no fact");
        }
        return slot;
    }

    /** That the facts fit their patterns. */
    Formula fits(Scene scene) {
        List<Formula> parts = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (takesFact(pattern)) {
                pattern.conditions()
                        .forEach(condition ->
                                parts.add(meaning(scene, fact(pattern.place())).of(condition, true)));
            }
        }
        return Formula.and(parts);
    }

    /** That a fact does not fit a pattern, or that it does where {@code wanted} is true. */
    Formula fits(Scene scene, FactPattern pattern, Slot slot, boolean wanted) {
        List<Formula> parts = pattern.conditions().stream()
                .map(condition -> meaning(scene, slot).of(condition, wanted))
                .toList();
        return wanted ? Formula.and(parts) : Formula.or(parts);
    }

    /** That no fact of the scene fits a {@code not}. */
    Formula undisturbed(Scene scene) {
        List<Formula> parts = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Quantifier.NOT && pattern.type() != FactType.FINDING) {
                scene.of(pattern.type()).forEach(slot -> parts.add(fits(scene, pattern, slot, false)));
            }
        }
        return Formula.and(parts);
    }

    Meaning meaning(Scene scene, Slot own) {
        return new Meaning(scene, own, this::fact);
    }
}

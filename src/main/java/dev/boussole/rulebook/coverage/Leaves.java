package dev.boussole.rulebook.coverage;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;

/** The parts of a rule that hold or fail by themselves, in the order of the rule: conditions, and alternatives of one. */
final class Leaves {
    private final List<Leaf> leaves = new ArrayList<>();

    private Leaves() {}

    /**
     * A part.
     *
     * @param condition the condition, or null for a pattern that only asks whether there is a fact
     */
    record Leaf(
            FactPattern pattern,
            @org.jspecify.annotations.Nullable Condition condition) {}

    static List<Leaf> of(Rule rule) {
        Leaves leaves = new Leaves();
        for (FactPattern pattern : rule.patterns()) {
            pattern.conditions().forEach(condition -> leaves.add(pattern, condition));
            if (pattern.conditions().isEmpty() && pattern.accumulation().isEmpty()) {
                leaves.leaves.add(new Leaf(pattern, null));
            }
        }
        return leaves.leaves;
    }

    private void add(FactPattern pattern, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> add(pattern, part));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> add(pattern, part));
        } else if (condition instanceof Condition.Not not && isGroup(not.condition())) {
            add(pattern, not.condition());
        } else {
            leaves.add(new Leaf(pattern, condition));
        }
    }

    static boolean isGroup(Condition condition) {
        return condition instanceof Condition.All
                || condition instanceof Condition.Any
                || (condition instanceof Condition.Not not && isGroup(not.condition()));
    }
}

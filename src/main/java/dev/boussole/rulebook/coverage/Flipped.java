package dev.boussole.rulebook.coverage;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a rule speaks, and whether it would if one of its leaves came out the other way. */
final class Flipped {
    private final Rule rule;
    private final Map<FactType, List<Object>> facts;
    private Leaves.@Nullable Leaf leaf;
    private boolean edge;

    Flipped(Rule rule, Map<FactType, List<Object>> facts) {
        this.rule = rule;
        this.facts = facts;
    }

    boolean speaks() {
        return speaks(null);
    }

    /** @param other the leaf whose result is turned round, or null for none */
    boolean speaks(Leaves.@Nullable Leaf other) {
        leaf = other;
        edge = false;
        return speaks(0, new Object[rule.patterns().size()]);
    }

    /** Whether the leaf that was turned round compared two equal figures. */
    boolean edge() {
        return edge;
    }

    private boolean speaks(int place, Object[] matched) {
        if (place == rule.patterns().size()) {
            return true;
        }
        FactPattern pattern = rule.patterns().get(place);
        Frame frame = at -> matched[at];
        boolean turned = leaf != null && leaf.condition() == null && leaf.pattern() == pattern;
        if (pattern.quantifier() != Quantifier.EACH) {
            // all of them, so that the one at the edge is seen
            boolean found = facts(pattern, frame).stream()
                            .filter(fact -> fits(pattern, fact, frame))
                            .count()
                    > 0;
            boolean holds = found == (pattern.quantifier() == Quantifier.EXISTS);
            return holds != turned && speaks(place + 1, matched);
        }
        for (Object fact : turned ? List.of() : facts(pattern, frame)) {
            if (fits(pattern, fact, frame)) {
                matched[place] = fact;
                if (speaks(place + 1, matched)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Object> facts(FactPattern pattern, Frame frame) {
        return pattern.candidates(type -> facts.getOrDefault(type, List.of()), frame);
    }

    private boolean fits(FactPattern pattern, Object fact, Frame frame) {
        if (pattern.join().isPresent() && !pattern.join().get().holds(fact, frame)) {
            return false;
        }
        for (Condition condition : pattern.conditions()) {
            if (!holds(condition, fact, frame)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Condition condition, Object fact, Frame frame) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(part -> holds(part, fact, frame));
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(part -> holds(part, fact, frame));
        }
        if (condition instanceof Condition.Not not && Leaves.isGroup(not.condition())) {
            return !holds(not.condition(), fact, frame);
        }
        if (!isTurned(condition)) {
            return condition.holds(fact, frame);
        }
        edge |= isEqual(condition, fact, frame);
        return !condition.holds(fact, frame);
    }

    @SuppressWarnings("ReferenceEquality") // a rule may state the same condition twice
    private boolean isTurned(Condition condition) {
        return leaf != null && leaf.condition() == condition;
    }

    private static boolean isEqual(Condition condition, Object fact, Frame frame) {
        if (!(condition instanceof Condition.Comparison comparison)) {
            return false;
        }
        Object left = comparison.left().value(fact, frame);
        return left != null && left.equals(comparison.right().value(fact, frame));
    }
}

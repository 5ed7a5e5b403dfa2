package dev.boussole.rulebook.language;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule, checked.
 *
 * @param place its place among the rule's patterns, thresholds left out, from 0
 * @param variable the name it is bound to, or null
 * @param join what ties it to the campaign of an earlier pattern, or null where nothing does
 * @param conditions all of its other conditions, joined by "and"
 */
public record FactPattern(
        int place,
        Quantifier quantifier,
        FactType type,
        @Nullable String variable,
        Optional<Join> join,
        List<Condition> conditions) {
    /** Equality of a property of the pattern's fact with one of an earlier fact. */
    public record Join(Figure.Reading own, Figure.Reading other) {
        public boolean holds(Object fact, Frame frame) {
            Object a = own.value(fact, frame);
            return a != null && a.equals(other.value(fact, frame));
        }
    }

    /** Whether the fact fits, given those of the earlier patterns. */
    public boolean fits(Object fact, Frame frame) {
        return (join.isEmpty() || join.get().holds(fact, frame))
                && conditions.stream().allMatch(condition -> condition.holds(fact, frame));
    }
}

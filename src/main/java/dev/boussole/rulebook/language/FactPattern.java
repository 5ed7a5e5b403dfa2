package dev.boussole.rulebook.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule, checked.
 *
 * @param place its place among the rule's patterns, thresholds left out, from 0
 * @param variable the name it is bound to, or null
 * @param join what ties it to the campaign of an earlier pattern, or null where nothing does
 * @param conditions all of its other conditions, joined by "and"
 * @param accumulation what works out the figures that the conditions are asked of, in the place of a fact
 */
public record FactPattern(
        int place,
        Quantifier quantifier,
        FactType type,
        @Nullable String variable,
        Optional<Join> join,
        List<Condition> conditions,
        Optional<Accumulation> accumulation) {
    /** A pattern of facts. */
    public FactPattern(
            int place,
            Quantifier quantifier,
            FactType type,
            @Nullable String variable,
            Optional<Join> join,
            List<Condition> conditions) {
        this(place, quantifier, type, variable, join, conditions, Optional.empty());
    }

    /** Figures worked out of all facts that fit, and what is asked of them. */
    static FactPattern of(Accumulation accumulation, List<Condition> conditions) {
        return new FactPattern(
                accumulation.source().place(),
                Quantifier.EACH,
                FactType.ACCUMULATION,
                null,
                Optional.empty(),
                conditions,
                Optional.of(accumulation));
    }

    /** Equality of a property of the pattern's fact with one of an earlier fact. */
    public record Join(Figure.Reading own, Figure.Reading other) {
        public boolean holds(Object fact, Frame frame) {
            Object a = own.value(fact, frame);
            return a != null && a.equals(other.value(fact, frame));
        }
    }

    /** What may fit: the facts of its type, or the one result of an accumulation. */
    public List<Object> candidates(Function<FactType, List<Object>> facts, Frame frame) {
        return accumulation
                .<List<Object>>map(found -> List.of(found.of(facts, frame)))
                .orElseGet(() -> facts.apply(type));
    }

    /** Where its facts occur. */
    public FactType.Level level() {
        return accumulation.map(found -> found.source().level()).orElse(type.level());
    }

    /** Visits every figure of its conditions, and those that it accumulates. */
    public void figures(Consumer<Figure> visitor) {
        conditions.forEach(condition -> condition.figures(visitor));
        accumulation.ifPresent(found -> found.figures(visitor));
    }

    /** Whether the fact fits, given those of the earlier patterns. */
    public boolean fits(Object fact, Frame frame) {
        return (join.isEmpty() || join.get().holds(fact, frame))
                && conditions.stream().allMatch(condition -> condition.holds(fact, frame));
    }
}

package dev.boussole.rulebook.whynot;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule with one fact for each of its patterns. */
record Cast(Rule rule, int[] indices) {
    /** A condition that does not hold, and the fact that it is asked of. */
    record Failing(FactPattern pattern, int index, Condition condition) {}

    boolean complete() {
        return rule.patterns().stream()
                .allMatch(pattern -> pattern.quantifier() == Quantifier.NOT || indices[pattern.place()] >= 0);
    }

    Frame frame(World world) {
        return place -> world.fact(rule.patterns().get(place).type(), indices[place]);
    }

    /** The figure of the fact that is asked, or of one that another pattern was given. */
    Coordinate coordinate(Figure.Reading reading, Failing failing) {
        int index = reading.own() ? failing.index() : indices[reading.pattern()];
        return new Coordinate(reading.type(), index, reading.property());
    }

    int failures(World world) {
        return failing(world, Integer.MAX_VALUE).size();
    }

    Optional<Failing> firstFailing(World world) {
        return failing(world, 1).stream().findFirst();
    }

    private List<Failing> failing(World world, int limit) {
        List<Failing> failing = new ArrayList<>();
        for (FactPattern pattern : rule.patterns()) {
            if (failing.size() < limit) {
                failing.addAll(
                        pattern.quantifier() == Quantifier.NOT
                                ? offenders(world, pattern)
                                : unfulfilled(world, pattern));
            }
        }
        return failing;
    }

    private List<Failing> unfulfilled(World world, FactPattern pattern) {
        int index = indices[pattern.place()];
        Object fact = world.fact(pattern.type(), index);
        Frame frame = frame(world);
        List<Failing> failing = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            if (!condition.holds(fact, frame)) {
                failing.add(new Failing(pattern, index, new Figures(fact, frame).behind(condition, true)));
            }
        }
        if (pattern.join().isPresent() && !pattern.join().get().holds(fact, frame)) {
            failing.add(new Failing(pattern, index, new Condition.Any(List.of())));
        }
        return failing;
    }

    private List<Failing> offenders(World world, FactPattern pattern) {
        Frame frame = frame(world);
        List<Failing> failing = new ArrayList<>();
        List<Object> facts = world.of(pattern.type());
        for (int index = 0; index < facts.size(); index++) {
            Object fact = facts.get(index);
            if (pattern.fits(fact, frame)) {
                Figures figures = new Figures(fact, frame);
                List<Condition> ways = pattern.conditions().stream()
                        .map(condition -> figures.behind(condition, false))
                        .toList();
                failing.add(new Failing(pattern, index, new Condition.Any(ways)));
            }
        }
        return failing;
    }
}

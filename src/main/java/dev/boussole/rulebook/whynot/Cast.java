package dev.boussole.rulebook.whynot;

import dev.boussole.fact.FindingFact;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Quantifier;
import dev.boussole.rulebook.language.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule with one fact for each of its patterns. */
record Cast(Rule rule, int[] indices) {
    private static final Condition NEVER = new Condition.Any(List.of());

    /**
     * A condition that does not hold, and the fact that it is asked of.
     *
     * @param cast of the rule that it belongs to: the one that is asked about, or one whose finding it needs
     */
    record Failing(Cast cast, FactPattern pattern, int index, Condition condition) {
        boolean holds(World world, Condition part) {
            return part.holds(fact(world), cast.frame(world));
        }

        Object fact(World world) {
            return cast.fact(world, pattern, index);
        }

        /** The figure's value, or null where it is missing. */
        @Nullable
        Object value(World world, Figure.Reading reading) {
            return reading.value(fact(world), cast.frame(world));
        }

        /** Whether another value of the figure can be imagined: not of one that is worked out of several facts. */
        boolean canSet(World world, Coordinate at) {
            return at.type() != FactType.ACCUMULATION
                    && Editor.canSet(world.fact(at.type(), at.index()), at.property());
        }

        /** The figure of the fact that is asked, or of one that another pattern was given. */
        Coordinate coordinate(Figure.Reading reading) {
            int at = reading.own() ? index : cast.indices[reading.pattern()];
            return new Coordinate(reading.type(), at, reading.property());
        }
    }

    /** Whether there is a fact for each pattern that needs one; findings come from other rules. */
    boolean complete() {
        return rule.patterns().stream()
                .allMatch(pattern -> pattern.quantifier() == Quantifier.NOT
                        || pattern.type() == FactType.FINDING
                        || indices[pattern.place()] >= 0);
    }

    /** The fact at an index, or the result of an accumulation. */
    Object fact(World world, FactPattern pattern, int index) {
        return pattern.accumulation()
                .<Object>map(found -> found.of(world::of, frame(world)))
                .orElseGet(() -> world.fact(pattern.type(), index));
    }

    Frame frame(World world) {
        return place -> {
            FactPattern pattern = rule.patterns().get(place);
            return pattern.type() == FactType.FINDING ? found(world, pattern) : fact(world, pattern, indices[place]);
        };
    }

    /** The finding that a pattern asks for; one without a name where it was not made. */
    private Object found(World world, FactPattern pattern) {
        return world.of(FactType.FINDING).stream()
                .filter(finding -> pattern.conditions().stream().allMatch(one -> one.holds(finding, Frame.NONE)))
                .findFirst()
                .orElseGet(() -> new FindingFact("", world.diagnosis().campaignId(), ""));
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
                boolean absent = pattern.quantifier() == Quantifier.NOT;
                failing.addAll(absent ? offenders(world, pattern) : unfulfilled(world, pattern));
            }
        }
        return failing;
    }

    private List<Failing> unfulfilled(World world, FactPattern pattern) {
        if (pattern.type() == FactType.FINDING) {
            return unmade(world, pattern);
        }
        int index = indices[pattern.place()];
        Object fact = fact(world, pattern, index);
        Frame frame = frame(world);
        List<Failing> failing = new ArrayList<>();
        for (Condition condition : pattern.conditions()) {
            if (!condition.holds(fact, frame)) {
                failing.add(new Failing(this, pattern, index, new Figures(fact, frame).behind(condition, true)));
            }
        }
        if (pattern.join().isPresent() && !pattern.join().get().holds(fact, frame)) {
            failing.add(new Failing(this, pattern, index, NEVER));
        }
        return failing;
    }

    /** The facts that fit a pattern of {@code not}, each with what would have to fail. */
    List<Failing> offenders(World world, FactPattern pattern) {
        Frame frame = frame(world);
        if (pattern.type() == FactType.FINDING) {
            return made(world, pattern, frame);
        }
        List<Failing> failing = new ArrayList<>();
        List<Object> facts = world.of(pattern.type());
        for (int index = 0; index < facts.size(); index++) {
            Object fact = facts.get(index);
            if (pattern.fits(fact, frame)) {
                Figures figures = new Figures(fact, frame);
                List<Condition> ways = pattern.conditions().stream()
                        .map(condition -> figures.behind(condition, false))
                        .toList();
                failing.add(new Failing(this, pattern, index, new Condition.Any(ways)));
            }
        }
        return failing;
    }

    /** What keeps the rule silent whose finding is nearest to being made. */
    private List<Failing> unmade(World world, FactPattern pattern) {
        Frame frame = frame(world);
        if (world.of(FactType.FINDING).stream().anyMatch(finding -> pattern.fits(finding, frame))) {
            return List.of();
        }
        return maker(world, pattern)
                .map(cast -> cast.failing(world, Integer.MAX_VALUE))
                .filter(failing -> !failing.isEmpty())
                .orElseGet(() -> List.of(new Failing(this, pattern, -1, NEVER)));
    }

    /** The rule that would make the finding, on the facts with which it nearly does. */
    Optional<Cast> maker(World world, FactPattern pattern) {
        Frame frame = frame(world);
        return world.diagnosis().makers().stream()
                .filter(maker -> pattern.fits(world.diagnosis().finding(maker), frame))
                .flatMap(maker -> Diagnosis.nearest(maker, world).stream())
                .min(Comparator.comparingInt(cast -> cast.failures(world)));
    }

    /** What would have to fail for the rules that make a finding to be silent. */
    private List<Failing> made(World world, FactPattern pattern, Frame frame) {
        List<Failing> failing = new ArrayList<>();
        for (Rule maker : world.diagnosis().makers()) {
            boolean fits = pattern.fits(world.diagnosis().finding(maker), frame);
            if (fits && new Matcher(maker).speaks(world)) {
                failing.add(Diagnosis.nearest(maker, world)
                        .flatMap(cast -> cast.breaking(world))
                        .orElseGet(() -> new Failing(this, pattern, -1, NEVER)));
            }
        }
        return failing;
    }

    private Optional<Failing> breaking(World world) {
        Frame frame = frame(world);
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() != Quantifier.NOT)
                .filter(pattern -> pattern.type() != FactType.FINDING
                        && !pattern.conditions().isEmpty())
                .findFirst()
                .map(pattern -> {
                    int index = indices[pattern.place()];
                    Figures figures = new Figures(fact(world, pattern, index), frame);
                    List<Condition> ways = pattern.conditions().stream()
                            .map(condition -> figures.behind(condition, false))
                            .toList();
                    return new Failing(this, pattern, index, new Condition.Any(ways));
                });
    }
}

package dev.boussole.rulebook.whynot;

import dev.boussole.kpi.Kpi;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.KpiProperty;
import dev.boussole.rulebook.language.Operator;
import dev.boussole.rulebook.language.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Mends one failing condition after the other, each by the smallest change, until a rule speaks. */
final class Solver {
    private static final int DEPTH_MAX = 24;
    private static final int TRIES_MAX = 500;

    private final Cast cast;
    private int tries;

    Solver(Cast cast) {
        this.cast = cast;
    }

    /** The world in which all patterns fit, or nothing where no change of figures does it. */
    Optional<World> solve(World world) {
        return solve(world, 0);
    }

    private Optional<World> solve(World world, int depth) {
        Optional<Cast.Failing> failing = cast.firstFailing(world);
        if (failing.isEmpty()) {
            return Optional.of(world);
        }
        if (depth >= DEPTH_MAX || ++tries > TRIES_MAX) {
            return Optional.empty();
        }
        for (Way way : ways(world, failing.get(), failing.get().condition())) {
            Optional<World> solved = solve(way.world(), depth + 1);
            if (solved.isPresent()) {
                return solved;
            }
        }
        return Optional.empty();
    }

    /** A changed world, and how far it is away: below 1 for a number that moves, more for one that appears. */
    private record Way(World world, double cost) {}

    /** The changes with which one condition alone would hold, nearest first; empty where none would do. */
    Optional<World> mend(World world, Cast.Failing failing) {
        World mended = world;
        for (int i = 0; i < DEPTH_MAX; i++) {
            if (holds(mended, failing, failing.condition())) {
                return Optional.of(mended);
            }
            List<Way> ways = ways(mended, failing, failing.condition());
            if (ways.isEmpty()) {
                return Optional.empty();
            }
            mended = ways.get(0).world();
        }
        return Optional.empty();
    }

    private boolean holds(World world, Cast.Failing failing, Condition condition) {
        return failing.holds(world, condition);
    }

    private List<Way> ways(World world, Cast.Failing failing, Condition condition) {
        List<Way> ways = new ArrayList<>();
        collect(world, failing, condition, ways);
        ways.sort(Comparator.comparingDouble(Way::cost));
        return ways;
    }

    private void collect(World world, Cast.Failing failing, Condition condition, List<Way> ways) {
        if (condition instanceof Condition.All all) {
            all.conditions().stream()
                    .filter(part -> !holds(world, failing, part))
                    .findFirst()
                    .ifPresent(part -> collect(world, failing, part, ways));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> collect(world, failing, part, ways));
        } else if (condition instanceof Condition.Comparison comparison) {
            comparison(world, failing, comparison, ways);
        } else if (condition instanceof Condition.Membership membership) {
            words(membership).forEach(word -> set(world, failing, membership.figure(), word, 3, ways));
        } else if (condition instanceof Condition.Presence presence) {
            Object value = presence.present() ? plausible(world, failing, presence.figure()) : null;
            set(world, failing, presence.figure(), value, 2, ways);
        } else if (condition instanceof Condition.Flag flag) {
            set(world, failing, flag.reading(), true, 3, ways);
        } else if (condition instanceof Condition.Not not && not.condition() instanceof Condition.Flag flag) {
            set(world, failing, flag.reading(), false, 3, ways);
        }
    }

    private static List<Object> words(Condition.Membership membership) {
        if (!membership.negated()) {
            return membership.options();
        }
        Object[] all = membership.options().get(0) instanceof Enum<?> word
                ? word.getDeclaringClass().getEnumConstants()
                : membership.options().get(0) instanceof Kpi ? Kpi.catalogue().toArray() : new Object[0];
        return Arrays.stream(all)
                .filter(word -> !membership.options().contains(word))
                .toList();
    }

    private void set(
            World world, Cast.Failing failing, Figure figure, @Nullable Object value, double cost, List<Way> ways) {
        if (figure instanceof Figure.Reading reading) {
            Coordinate at = failing.coordinate(reading);
            boolean fits = value != null || !at.property().type().isPrimitive();
            if (fits && failing.canSet(world, at)) {
                ways.add(new Way(world.with(at, value), cost));
            }
        }
    }

    /** Where a limit of an interval or a reference is missing, the measured value is the nearest it could be. */
    private @Nullable Object plausible(World world, Cast.Failing failing, Figure figure) {
        if (!(figure instanceof Figure.Reading reading) || reading.property().type() != Double.class) {
            return null;
        }
        if (reading.property() instanceof Property.OfKpi ofKpi) {
            Coordinate value = new Coordinate(
                    reading.type(),
                    failing.coordinate(reading).index(),
                    new Property.OfKpi(ofKpi.kpi(), KpiProperty.VALUE));
            Object measured = world.value(value);
            return measured == null ? 1.0 : measured;
        }
        return 1.0;
    }

    private void comparison(World world, Cast.Failing failing, Condition.Comparison comparison, List<Way> ways) {
        comparison.figures(figure -> {
            if (figure instanceof Figure.Reading reading) {
                Coordinate at = failing.coordinate(reading);
                boolean others = missing(world, failing, comparison, at);
                if (!others && failing.canSet(world, at)) {
                    way(world, failing, comparison, at).ifPresent(ways::add);
                }
                if (others && failing.value(world, reading) == null) {
                    set(world, failing, reading, plausible(world, failing, reading), 4, ways);
                }
            }
        });
    }

    /** Whether another figure of the comparison is missing, so that this one alone decides nothing. */
    private boolean missing(World world, Cast.Failing failing, Condition comparison, Coordinate besides) {
        List<Coordinate> missing = new ArrayList<>();
        comparison.figures(figure -> {
            if (figure instanceof Figure.Reading reading) {
                Coordinate at = failing.coordinate(reading);
                if (!at.equals(besides) && failing.value(world, reading) == null) {
                    missing.add(at);
                }
            }
        });
        return !missing.isEmpty();
    }

    private Optional<Way> way(World world, Cast.Failing failing, Condition.Comparison comparison, Coordinate at) {
        Object from = world.value(at);
        Object fact = failing.fact(world);
        Frame frame = failing.cast().frame(world);
        Object left = comparison.left().value(fact, frame);
        Object right = comparison.right().value(fact, frame);
        if (at.property().type() != Double.class
                && at.property().type() != double.class
                && !Editor.whole(at.property())) {
            Object other = comparison.left() instanceof Figure.Reading reading
                            && failing.coordinate(reading).equals(at)
                    ? right
                    : left;
            return word(at.property(), comparison.operator(), other).map(word -> new Way(world.with(at, word), 3));
        }
        List<Double> landmarks = new ArrayList<>();
        if (left instanceof Double number) {
            landmarks.add(number);
        }
        if (right instanceof Double number) {
            landmarks.add(number);
        }
        OptionalDouble to = Nearby.find(
                (Double) from,
                landmarks,
                Editor.whole(at.property()),
                value -> holds(world.with(at, value), failing, comparison));
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Way(
                        world.with(at, to.getAsDouble()),
                        distance((Double) from, to.getAsDouble()) + (reference(at.property()) ? 5 : 0)));
    }

    /** The word that makes an equality hold; for {@code !=} the first other word of the list. */
    private static Optional<Object> word(Property property, Operator operator, @Nullable Object other) {
        if (other == null || operator == Operator.EQUAL) {
            return Optional.ofNullable(other);
        }
        Object[] words = property.type().getEnumConstants();
        return words == null
                ? Optional.empty()
                : Arrays.stream(words).filter(word -> !word.equals(other)).findFirst();
    }

    /** A reference is a promise or the past; the measured figure is what can come out otherwise. */
    private static boolean reference(Property property) {
        return property.spelling().contains(".reference");
    }

    static double distance(@Nullable Double from, double to) {
        return from == null ? 2 : Math.abs(to - from) / (Math.abs(to) + Math.abs(from));
    }
}

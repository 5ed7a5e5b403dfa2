package dev.boussole.rulebook.whynot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a set of changes as small as it can be: none that is not needed, and none by more than it takes. */
final class Smallest {
    /** Two figures of one comparison can make room for each other a few times. */
    private static final int ROUNDS_MAX = 8;

    private final Matcher matcher;
    private final World start;

    Smallest(Matcher matcher, World start) {
        this.matcher = matcher;
        this.start = start;
    }

    /** The changes that are left, by figure; all of them together make the rule speak. */
    Map<Coordinate, Object> of(World solved) {
        Map<Coordinate, Object> changes = new LinkedHashMap<>(solved.changes());
        Map<Coordinate, Object> before;
        int rounds = 0;
        do {
            before = new LinkedHashMap<>(changes);
            dropNeedless(changes);
            for (Coordinate at : List.copyOf(changes.keySet())) {
                changes.put(at, nearer(changes, at));
            }
        } while (!changes.equals(before) && ++rounds < ROUNDS_MAX);
        return changes;
    }

    private void dropNeedless(Map<Coordinate, Object> changes) {
        changes.keySet().removeIf(at -> Objects.equals(start.value(at), changes.get(at)));
        for (Coordinate at : List.copyOf(changes.keySet())) {
            Map<Coordinate, Object> without = new LinkedHashMap<>(changes);
            without.remove(at);
            if (matcher.speaks(world(without))) {
                changes.remove(at);
            }
        }
    }

    private @Nullable Object nearer(Map<Coordinate, Object> changes, Coordinate at) {
        if (!(start.value(at) instanceof Double from) || !(changes.get(at) instanceof Double to)) {
            return changes.get(at);
        }
        return Nearby.between(from, to, Editor.whole(at.property()), value -> {
            Map<Coordinate, Object> tried = new LinkedHashMap<>(changes);
            tried.put(at, value);
            return matcher.speaks(world(tried));
        });
    }

    World world(Map<Coordinate, Object> changes) {
        World world = start;
        for (Map.Entry<Coordinate, Object> change : changes.entrySet()) {
            world = world.with(change.getKey(), change.getValue());
        }
        return world;
    }
}

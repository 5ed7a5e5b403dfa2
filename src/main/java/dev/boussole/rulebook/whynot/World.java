package dev.boussole.rulebook.whynot;

import dev.boussole.rulebook.language.FactType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as they are, or as they would be after some changes. */
final class World {
    private final Map<FactType, List<Object>> facts;
    private final Map<Coordinate, Object> changes;
    private final Diagnosis diagnosis;

    /** @param diagnosis the rules whose findings count */
    World(Map<FactType, List<Object>> facts, Diagnosis diagnosis) {
        this(facts, new LinkedHashMap<>(), diagnosis);
    }

    private World(Map<FactType, List<Object>> facts, Map<Coordinate, Object> changes, Diagnosis diagnosis) {
        this.facts = facts;
        this.changes = changes;
        this.diagnosis = diagnosis;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    List<Object> of(FactType type) {
        return facts.getOrDefault(type, List.of());
    }

    Object fact(FactType type, int index) {
        return of(type).get(index);
    }

    @Nullable
    Object value(Coordinate at) {
        Object value = at.property().of(fact(at.type(), at.index()));
        return value instanceof Integer whole ? (Object) whole.doubleValue() : value;
    }

    /** The figures that were changed and what to, null for none. */
    Map<Coordinate, Object> changes() {
        return changes;
    }

    World with(Coordinate at, @Nullable Object value) {
        Map<FactType, List<Object>> changed = new EnumMap<>(facts);
        List<Object> ofType = new ArrayList<>(of(at.type()));
        ofType.set(at.index(), Editor.set(ofType.get(at.index()), at.property(), value));
        changed.put(at.type(), ofType);
        Map<Coordinate, Object> all = new LinkedHashMap<>(changes);
        all.put(at, value);
        if (!diagnosis.makers().isEmpty()) {
            changed.put(FactType.FINDING, diagnosis.findings(changed));
        }
        return new World(changed, all, diagnosis);
    }
}

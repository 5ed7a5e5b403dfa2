package dev.boussole.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the clashes of one scope, the first source and the number for each measure. */
final class Clashes {
    private record Found(Source first, int rows) {}

    private final Map<Measure, Found> found = new EnumMap<>(Measure.class);

    void add(Measure measure, Source source) {
        found.merge(measure, new Found(source, 1), (before, one) -> new Found(before.first, before.rows + 1));
    }

    List<Clash> of(Scope scope) {
        List<Clash> clashes = new ArrayList<>(found.size());
        found.forEach((measure, one) -> clashes.add(new Clash(scope, measure, one.first, one.rows)));
        return clashes;
    }
}

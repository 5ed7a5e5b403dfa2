package dev.boussole.service.decision;

import dev.boussole.recommendation.Recommendation;
import dev.boussole.report.Lives;
import dev.boussole.store.decision.Stand;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where recommendations stand, as the JSON of advice shows it. */
final class Marks implements Lives {
    private final Map<String, Mark> marks = new HashMap<>();

    private Marks() {}

    static Marks of(Collection<Stand> standing) {
        Marks marks = new Marks();
        for (Stand stand : standing) {
            marks.marks.put(
                    stand.key(),
                    new Mark(stand.recommendation(), stand.state().key(), stand.generatedOn(), stand.expiresOn()));
        }
        return marks;
    }

    @Override
    public @Nullable Mark of(Recommendation recommendation) {
        return marks.get(recommendation.id());
    }
}

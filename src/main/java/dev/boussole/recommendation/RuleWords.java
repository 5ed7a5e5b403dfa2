package dev.boussole.recommendation;

import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/** What a rulebook says to people. */
public interface RuleWords {
    /**
     * The messages of a rule, placeholders open.
     *
     * @throws IllegalArgumentException for an unknown rule
     */
    Messages messages(String rule);

    /** The unit of a rule's variable, such as the threshold {@code $limit}; null when it has none. */
    Kpi.@Nullable Unit unit(String rule, String variable);
}

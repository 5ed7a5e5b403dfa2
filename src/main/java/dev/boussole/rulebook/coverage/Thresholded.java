package dev.boussole.rulebook.coverage;

import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.Figure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The thresholds of a comparison. */
final class Thresholded {
    private Thresholded() {}

    /** Its threshold by name, several separated by commas; nothing for what is no comparison or compares with none. */
    static Optional<String> name(Condition condition) {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof Condition.Comparison) {
            condition.figures(figure -> {
                if (figure instanceof Figure.Limit limit) {
                    names.add(limit.name());
                }
            });
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}

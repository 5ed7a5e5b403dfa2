package dev.boussole.rulebook.language;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code accumulate} came to.
 *
 * @param results one for each of its functions, in their order; null where there is no value
 * @param facts how many facts fitted
 */
public record Accumulated(List<@Nullable Double> results, int facts) {
    public Accumulated {
        results = Collections.unmodifiableList(results);
    }
}

package dev.boussole.store.decision;

import dev.boussole.decision.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an account when a decision is written.
 *
 * @param decision the decision that its recommendations stand on, or null before the first
 * @param asOf its day, or null
 * @param open every life that has not ended
 * @param episodes the last episode of each cause that was asked about and had one
 */
public record Known(
        @Nullable String decision, @Nullable LocalDate asOf, List<Life> open, Map<String, Integer> episodes) {}

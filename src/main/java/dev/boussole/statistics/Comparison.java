package dev.boussole.statistics;

import java.util.Optional;

/** What the observations say of the gap between two quantities. */
public sealed interface Comparison permits Difference, NotEstimable {
    /** The gap, empty when it cannot be estimated. */
    default Optional<Difference> difference() {
        return this instanceof Difference difference ? Optional.of(difference) : Optional.empty();
    }
}

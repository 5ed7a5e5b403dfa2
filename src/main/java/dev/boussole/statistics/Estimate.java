package dev.boussole.statistics;

import java.util.Optional;

/** What the observations say of one quantity: a value with its interval, a lower bound alone, or nothing yet. */
public sealed interface Estimate permits Measured, AtLeast, NotEstimable {
    /** The value with its interval, empty for the other two cases. */
    default Optional<Measured> measured() {
        return this instanceof Measured measured ? Optional.of(measured) : Optional.empty();
    }
}

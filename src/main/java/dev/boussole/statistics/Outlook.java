package dev.boussole.statistics;

import java.util.Optional;

/** What the days so far say of the whole period. */
public sealed interface Outlook permits Projection, NotEstimable {
    /** The projection, empty when it cannot be made. */
    default Optional<Projection> projection() {
        return this instanceof Projection projection ? Optional.of(projection) : Optional.empty();
    }
}

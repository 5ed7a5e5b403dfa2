package dev.boussole.decision;

import java.util.Locale;
import java.util.Optional;

/** Where a recommendation stands in its life. */
public enum State {
    /** It is given, and nobody has answered it. */
    ACTIVE,
    /** Somebody did it; it waits for the day on which it is judged. */
    APPLIED,
    /** It was done, and the KPI that it watches moved as it should. */
    SUCCEEDED,
    /** It was done, and the KPI that it watches did not move as it should. */
    FAILED,
    /** Somebody turned it down, and said why. */
    DISMISSED,
    /** Somebody put it off until a day or a value of a KPI. */
    SNOOZED,
    /** Its cause is gone, or its time is over, before anybody answered it. */
    EXPIRED,
    /** A later review gives another recommendation in its place. */
    SUPERSEDED;

    /** As JSON writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String key) {
        for (State state : values()) {
            if (state.key().equals(key)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing can follow but a new recommendation: {@code reopen} brings only a dismissed or applied one back. */
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == EXPIRED || this == SUPERSEDED;
    }
}

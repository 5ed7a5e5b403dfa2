package dev.boussole.decision;

import java.util.Locale;

/** What a review was made for. */
public enum Trigger {
    /** The clock: another day. */
    SCHEDULED,
    /** Other data, settings or objectives. */
    IMPORT,
    /** Other rules. */
    RULES,
    /** Somebody asked. */
    ON_DEMAND;

    /** As JSON writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.boussole.recommendation;

import java.util.Locale;

/** How urgent its author holds a rule to be. */
public enum Priority {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

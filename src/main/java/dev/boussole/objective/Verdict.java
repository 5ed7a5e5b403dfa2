package dev.boussole.objective;

import java.util.Locale;

/** What a SMART check says. */
public enum Verdict {
    PASS,
    WARN,
    FAIL,
    /** Not enough is known to say. */
    UNKNOWN;

    /** The worse of two; what is known before what is not. */
    public Verdict worse(Verdict other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == UNKNOWN ? other : this;
        }
        return ordinal() >= other.ordinal() ? this : other;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.boussole.objective;

import java.util.Locale;

/** What a SMART check says. */
public enum Verdict {
    PASS,
    WARN,
    FAIL,
    /** Not enough is known to say. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

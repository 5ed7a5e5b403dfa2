package dev.boussole.recommendation;

import java.util.Locale;
import java.util.Optional;

/** What a rule may tell someone to do: {@code advise.refresh("creative")}. Our contract with rule authors. */
public enum Verb {
    RAISE,
    LOWER,
    SET,
    MOVE,
    HOLD,
    WAIT,
    REFRESH,
    TEST,
    FIX,
    CHECK,
    REWRITE,
    NARROW,
    WIDEN,
    EXCLUDE,
    PAUSE,
    REMOVE,
    RECONCILE,
    REIMPORT,
    CONNECT,
    REVISE,
    REPLACE,
    RECORD,
    KEEP,
    SHOW,
    ADD,
    CUT,
    FREE,
    /** Makes a finding for other rules instead of a proposal. */
    FOUND;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verb> of(String key) {
        for (Verb verb : values()) {
            if (verb.key().equals(key)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}

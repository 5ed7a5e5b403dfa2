package dev.boussole.store.input;

import org.jspecify.annotations.Nullable;

/** Somebody else changed meanwhile what was to be changed. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(long current) {
        super("The version is " + current);
        this.current = current;
    }

    static void require(@Nullable Long expected, long current) {
        if (expected != null && expected != current) {
            throw new StaleVersion(current);
        }
    }

    /** The version that is there. */
    public long current() {
        return current;
    }
}

package dev.boussole.service.decision;

/** A recommendation was answered as it no longer stands. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int current;

    StaleVersion(String id, int expected, int current) {
        super("Recommendation " + id + " has version " + current + ", not " + expected);
        this.current = current;
    }

    /** The version that it has. */
    public int current() {
        return current;
    }
}

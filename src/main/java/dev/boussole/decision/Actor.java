package dev.boussole.decision;

/**
 * Who did something, as the history shows it: the name of a token, or what acted by itself.
 *
 * @param name not blank, at most 200 characters
 */
public record Actor(String name) {
    /** Whoever uses this machine, where the service is open. */
    public static final Actor LOCAL = new Actor("local");

    /** The clock: scheduled reviews, and states that end by themselves. */
    public static final Actor SCHEDULE = new Actor("schedule");

    /** The folder of the workspace or of the rules, whose files changed. */
    public static final Actor FOLDER = new Actor("folder");

    private static final int LENGTH_MAX = 200;

    public Actor {
        if (name.isBlank() || name.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("An actor's name has 1 to " + LENGTH_MAX + " characters");
        }
    }
}

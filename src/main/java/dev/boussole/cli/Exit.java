package dev.boussole.cli;

/** Exit codes, which scripts rely on. */
public final class Exit {
    public static final int DONE = 0;
    /** Findings that the user asked to fail on. */
    public static final int FINDINGS = 1;
    /** Wrong use or bad input; the reason is on standard error. */
    public static final int WRONG_USE = 2;
    /** A fault of ours. */
    public static final int INTERNAL = 3;

    private Exit() {}
}

package dev.boussole.objective;

/** Where the whole 95 % interval of a KPI lies against its reference. */
public enum Standing {
    BELOW,
    ABOVE,
    /** The interval holds the reference. */
    NEAR,
    /** No reference, or no interval. */
    UNKNOWN
}

package dev.boussole.service;

/** Which version of the program runs. */
public final class Version {
    /** As the jar states it; {@code 0-SNAPSHOT} outside of one. */
    public static final String OF_PROGRAM = of(Version.class.getPackage().getImplementationVersion());

    private Version() {}

    private static String of(@org.jspecify.annotations.Nullable String stated) {
        return stated == null ? "0-SNAPSHOT" : stated;
    }
}

package dev.boussole.cli;

import java.nio.file.Path;

/** The user's cache: {@code BOUSSOLE_CACHE}, else {@code XDG_CACHE_HOME/boussole}, else {@code ~/.cache/boussole}. */
final class Cache {
    private Cache() {}

    static Path of(Terminal terminal) {
        String own = terminal.variable("BOUSSOLE_CACHE");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String shared = terminal.variable("XDG_CACHE_HOME");
        return shared.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "boussole")
                : Path.of(shared, "boussole");
    }
}

package dev.boussole.service.access;

import dev.boussole.store.access.StoredToken;
import org.jspecify.annotations.Nullable;

/** What became of a token that somebody showed. @param token null when it is unknown */
public record Found(Standing standing, @Nullable StoredToken token) {
    /** How a token stands. */
    public enum Standing {
        USABLE,
        UNKNOWN,
        EXPIRED,
        REVOKED
    }
}

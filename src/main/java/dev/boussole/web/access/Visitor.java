package dev.boussole.web.access;

import dev.boussole.decision.Actor;
import dev.boussole.store.access.StoredToken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how we know.
 *
 * @param key stands for the caller in limits and repeated requests
 * @param formToken what a change asked for by a browser has to carry, or null where a token was sent, which no browser does
 *     by itself
 */
record Visitor(Caller caller, String key, @Nullable String formToken) {
    private static final String OPEN = "open";

    static Visitor ofToken(StoredToken token) {
        return new Visitor(caller(token), token.id(), null);
    }

    static Visitor ofSession(StoredToken token, String formToken) {
        return new Visitor(caller(token), token.id(), formToken);
    }

    static Visitor open(String formToken) {
        return new Visitor(Caller.LOCAL, OPEN, formToken);
    }

    boolean isOpen() {
        return key.equals(OPEN);
    }

    private static Caller caller(StoredToken token) {
        Role role = Role.of(token.role()).orElse(Role.ANYONE);
        return new Caller(
                new Actor(token.name()), role, token.accounts() == null ? null : Set.copyOf(token.accounts()));
    }
}

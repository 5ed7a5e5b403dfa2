package dev.boussole.web.access;

import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Optional;

/** What a token may do; each role may do all that those before it may. A route names the least role that may use it. */
public enum Role implements RouteRole {
    /** No token is needed: liveness, the address for logging in, style sheets. */
    ANYONE,
    /** May look at everything of its accounts. */
    VIEWER,
    /** May import, set objectives and answer recommendations. */
    MARKETER,
    /** May draft and test rules. */
    STRATEGIST,
    /** May publish rules, and manage accounts, tokens and webhooks. */
    PUBLISHER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a token by its key; {@code anyone} is none. */
    public static Optional<Role> of(String key) {
        for (Role role : values()) {
            if (role != ANYONE && role.key().equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}

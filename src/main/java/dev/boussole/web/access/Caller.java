package dev.boussole.web.access;

import dev.boussole.decision.Actor;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param actor as the history will show it
 * @param accounts ids of the accounts that may be seen, or null for all
 */
public record Caller(Actor actor, Role role, @Nullable Set<String> accounts) {
    /** Whoever uses this machine, where the service is open. */
    public static final Caller LOCAL = new Caller(Actor.LOCAL, Role.PUBLISHER, null);

    private static final String ATTRIBUTE = "boussole.caller";

    public Caller {
        accounts = accounts == null ? null : Set.copyOf(accounts);
    }

    public boolean sees(String account) {
        return accounts == null || accounts.contains(account);
    }

    /** Who asks, once the request was let in. */
    public static Caller of(Context context) {
        Caller caller = context.attribute(ATTRIBUTE);
        return caller == null ? new Caller(Actor.LOCAL, Role.ANYONE, Set.of()) : caller;
    }

    public void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}

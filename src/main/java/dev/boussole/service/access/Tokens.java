package dev.boussole.service.access;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.access.StoredToken;
import dev.boussole.store.access.TokenStore;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens: made, found by their secret, revoked. What another process changed is seen two seconds later, what this one
 * changed at once. Thread-safe.
 */
public final class Tokens {
    /** What every secret begins with, so that a leaked one is recognised as ours. */
    public static final String PREFIX = "bou_";

    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 9;
    private static final long RECENT_MILLIS = 2_000;
    private static final int RECENT_MAX = 4_096;

    private final TokenStore store;
    private final Clock clock;
    private final Recent<ByteBuffer, StoredToken> recent;
    private final Recent<String, Boolean> needed;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    /** A token and its secret, which nobody will ever see again. */
    public record Created(StoredToken token, String secret) {}

    public Tokens(Database database, Clock clock) {
        this(database, clock, System::nanoTime);
    }

    Tokens(Database database, Clock clock, LongSupplier nanoTime) {
        this.store = new TokenStore(database);
        this.clock = clock;
        this.recent = new Recent<>(RECENT_MILLIS, RECENT_MAX, nanoTime);
        this.needed = new Recent<>(RECENT_MILLIS, 1, nanoTime);
    }

    /** @throws IllegalArgumentException when it would expire before it is made */
    public Created create(NewToken wanted, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw new IllegalArgumentException("A token expires after it is made, not on " + wanted.expiresAt());
        }
        String secret = PREFIX + Secrets.random();
        StoredToken token = new StoredToken(
                Secrets.random(ID_BYTES),
                wanted.name(),
                wanted.role().key(),
                wanted.accounts(),
                by.name(),
                now,
                null,
                wanted.expiresAt(),
                null,
                null);
        store.insert(token, Secrets.sha256(secret));
        needed.clear();
        return new Created(token, secret);
    }

    /** How a secret stands that somebody shows. */
    public Found find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return new Found(Found.Standing.UNKNOWN, null);
        }
        byte[] hash = Secrets.sha256(secret);
        ByteBuffer key = ByteBuffer.wrap(hash);
        StoredToken token = recent.get(key);
        if (token == null) {
            long asked = recent.asked();
            token = store.byHash(hash).orElse(null);
            if (token != null) {
                recent.put(key, token, asked);
            }
        }
        return standing(token);
    }

    /** Whether a secret has been a token's lately, without asking the database. */
    public boolean seemsKnown(String secret) {
        return recent.knows(ByteBuffer.wrap(Secrets.sha256(secret)));
    }

    private Found standing(@Nullable StoredToken token) {
        if (token == null) {
            return new Found(Found.Standing.UNKNOWN, null);
        }
        Instant now = clock.instant();
        if (token.usable(now)) {
            used.put(token.id(), now);
            return new Found(Found.Standing.USABLE, token);
        }
        return new Found(token.revokedAt() == null ? Found.Standing.EXPIRED : Found.Standing.REVOKED, token);
    }

    /** The ids of all accounts that there are. */
    public SortedSet<String> accounts() {
        return store.accounts();
    }

    public Optional<StoredToken> byId(String id) {
        return store.byId(id);
    }

    /** At most {@code limit} tokens made after the one given, the oldest first. @param after null for the first ones */
    public List<StoredToken> after(@Nullable StoredToken after, int limit) {
        return store.after(after, limit);
    }

    /** Ends a token and its sessions, at once. @return whether there is such a token */
    public boolean revoke(String id, Actor by) {
        boolean known = store.revoke(id, by.name(), clock.instant());
        recent.clear();
        needed.clear();
        return known;
    }

    /** Whether nobody is let in without one: there is one that is not revoked. One that expired does not open the door. */
    public boolean needed() {
        Boolean known = needed.get("");
        if (known == null) {
            long asked = needed.asked();
            known = store.anyKept();
            needed.put("", known, asked);
        }
        return known;
    }

    /** Whether somebody can be let in. */
    public boolean usable() {
        return store.anyUsable(clock.instant());
    }

    /** Writes down when tokens were last used. */
    public void settle() {
        Map<String, Instant> touched = Map.copyOf(used);
        if (!touched.isEmpty()) {
            touched.forEach(used::remove);
            store.touch(touched);
        }
    }
}

package dev.boussole.service.access;

import dev.boussole.store.Database;
import dev.boussole.store.access.SessionStore;
import dev.boussole.store.access.StoredSession;
import dev.boussole.store.access.StoredToken;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People who logged in with a token. A session survives a restart and ends with its token. Thread-safe. */
public final class Sessions {
    /** How long one lasts that nobody uses, unless the service is told otherwise. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** How long one lasts at most. */
    public static final Duration WHOLE = Duration.ofDays(7);

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final long RECENT_MILLIS = 2_000;
    private static final int RECENT_MAX = 4_096;

    private final SessionStore store;
    private final Clock clock;
    private final Duration idle;
    private final Recent<ByteBuffer, StoredSession> recent;
    private final Map<ByteBuffer, Instant> used = new ConcurrentHashMap<>();

    /** @param idle how long one lasts that nobody uses; none lasts longer than {@link #WHOLE} */
    public Sessions(Database database, Clock clock, Duration idle) {
        this(database, clock, idle, System::nanoTime);
    }

    Sessions(Database database, Clock clock, Duration idle, LongSupplier nanoTime) {
        this.idle = idle;
        this.store = new SessionStore(database);
        this.clock = clock;
        this.recent = new Recent<>(RECENT_MILLIS, RECENT_MAX, nanoTime);
    }

    /** Begins a session with a usable token. @return the secret for the cookie */
    public String begin(StoredToken token) {
        String secret = Secrets.random();
        store.insert(Secrets.sha256(secret), token.id(), clock.instant());
        return secret;
    }

    /** The token of a session that can still be used. */
    public Optional<StoredToken> find(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        byte[] hash = Secrets.sha256(secret);
        ByteBuffer key = ByteBuffer.wrap(hash);
        StoredSession session = recent.get(key);
        if (session == null) {
            long asked = recent.asked();
            session = store.byHash(hash).orElse(null);
            if (session != null) {
                recent.put(key, session, asked);
            }
        }
        Instant now = clock.instant();
        if (session == null || !alive(session, used.get(key), now)) {
            return Optional.empty();
        }
        used.put(key, now);
        return Optional.of(session.token());
    }

    private boolean alive(StoredSession session, @Nullable Instant usedSince, Instant now) {
        Instant used = usedSince != null && usedSince.isAfter(session.usedAt()) ? usedSince : session.usedAt();
        return session.token().usable(now)
                && now.isBefore(session.createdAt().plus(WHOLE))
                && now.isBefore(used.plus(idle));
    }

    public void end(String secret) {
        byte[] hash = Secrets.sha256(secret);
        store.delete(hash);
        used.remove(ByteBuffer.wrap(hash));
        recent.clear();
    }

    /** Forgets what was looked up a moment ago: a token was revoked. */
    void forget() {
        recent.clear();
    }

    /** Writes down when sessions were last used. */
    public void settle() {
        Map<byte[], Instant> touched = new IdentityHashMap<>();
        used.forEach((hash, at) -> {
            if (used.remove(hash, at)) {
                touched.put(hash.array(), at);
            }
        });
        if (!touched.isEmpty()) {
            store.touch(touched);
        }
    }

    /** Drops what is over. */
    public void sweep() {
        Instant now = clock.instant();
        store.sweep(now.minus(WHOLE), now.minus(idle));
    }

    /** What forms of the session send along (a synchroniser token); says nothing about the secret itself. */
    public static String formToken(String secret) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256("form:" + secret));
    }
}

package dev.boussole.service.access;

import dev.boussole.store.Database;
import dev.boussole.store.access.RepeatedStore;
import dev.boussole.store.access.StoredAnswer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests that are sent again because their answer got lost: each is carried out once, and answered every time. An attempt
 * whose process died is over twenty seconds later; the next one is then carried out anew. Thread-safe.
 */
public final class RepeatedRequests {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final RepeatedStore store;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** What to do with a request. */
    public sealed interface Verdict {}

    /** It is new: to be carried out, then {@link #finish}ed or {@link #release}d. */
    public record Begun(UUID attempt) implements Verdict {}

    /** It was answered already. */
    public record Answered(StoredAnswer answer) implements Verdict {}

    /** It is being carried out now. @param seconds after which to ask again */
    public record Running(int seconds) implements Verdict {}

    /** The key stands for another request. */
    public record Other() implements Verdict {}

    public RepeatedRequests(Database database, Clock clock) {
        this.store = new RepeatedStore(database);
        this.clock = clock;
    }

    /** @param request SHA-256 of all that makes the request */
    public Verdict begin(String caller, String route, String key, byte[] request) {
        UUID attempt = UUID.randomUUID();
        Instant now = clock.instant();
        RepeatedStore.Key name = new RepeatedStore.Key(caller, route, key);
        Optional<RepeatedStore.Kept> kept = store.begin(name, request, attempt, now, now.plus(LEASE), now.minus(KEPT));
        if (kept.isEmpty()) {
            running.add(attempt);
            return new Begun(attempt);
        }
        return verdict(kept.get(), request, now);
    }

    private static Verdict verdict(RepeatedStore.Kept kept, byte[] request, Instant now) {
        if (!MessageDigest.isEqual(kept.request(), request)) {
            return new Other();
        }
        if (kept.answer() != null) {
            return new Answered(kept.answer());
        }
        long seconds = Duration.between(now, kept.leaseUntil()).toSeconds();
        return new Running((int) Math.max(1, Math.min(LEASE.toSeconds(), seconds + 1)));
    }

    public void finish(UUID attempt, StoredAnswer answer) {
        running.remove(attempt);
        store.finish(attempt, answer);
    }

    /** The attempt failed: whoever sends the request again has it carried out. */
    public void release(UUID attempt) {
        running.remove(attempt);
        store.release(attempt);
    }

    /** Says that what is running still is. */
    public void settle() {
        List<UUID> now = List.copyOf(running);
        if (!now.isEmpty()) {
            store.renew(now, clock.instant().plus(LEASE));
        }
    }

    /** Drops what is no longer kept. */
    public void sweep() {
        store.sweep(clock.instant().minus(KEPT));
    }
}

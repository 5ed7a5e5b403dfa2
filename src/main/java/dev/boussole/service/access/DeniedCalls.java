package dev.boussole.service.access;

import dev.boussole.store.Database;
import dev.boussole.store.access.DeniedCall;
import dev.boussole.store.access.DeniedStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log of calls that were turned away. Writing it costs an attacker more than us: the same calls between two writes are
 * counted together, and of different ones only so many are kept. Thread-safe.
 */
public final class DeniedCalls {
    /** How many different calls are kept between two writes; more are counted as one. */
    static final int WAITING_MAX = 200;
    /** How many rows the log has at most. */
    static final int KEPT_MAX = 50_000;

    private static final int TEXT_MAX = 200;

    private final DeniedStore store;
    private final Clock clock;
    private final Map<Call, Seen> waiting = new HashMap<>();
    private int beyond;

    /** A call that was turned away. @param token what an unknown token began with */
    public record Call(
            @Nullable String actor, @Nullable String token, String address, String method, String path, String reason) {
        public Call {
            path = path.length() <= TEXT_MAX ? path : path.substring(0, TEXT_MAX);
            path = path.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        }
    }

    private record Seen(Instant first, int times) {}

    public DeniedCalls(Database database, Clock clock) {
        this.store = new DeniedStore(database);
        this.clock = clock;
    }

    public synchronized void add(Call call) {
        Seen seen = waiting.get(call);
        if (seen != null) {
            waiting.put(call, new Seen(seen.first(), seen.times() + 1));
        } else if (waiting.size() < WAITING_MAX) {
            waiting.put(call, new Seen(clock.instant(), 1));
        } else {
            beyond++;
        }
    }

    /** Writes down what was seen since the last time. */
    public void settle() {
        List<DeniedCall> calls = taken();
        if (!calls.isEmpty()) {
            store.append(calls, KEPT_MAX);
        }
    }

    private synchronized List<DeniedCall> taken() {
        List<DeniedCall> calls = new ArrayList<>();
        waiting.forEach((call, seen) -> calls.add(new DeniedCall(
                0,
                seen.first(),
                seen.times(),
                call.actor(),
                call.token(),
                call.address(),
                call.method(),
                call.path(),
                call.reason())));
        calls.sort(java.util.Comparator.comparing(DeniedCall::at).thenComparing(DeniedCall::path));
        if (beyond > 0) {
            calls.add(new DeniedCall(0, clock.instant(), beyond, null, null, "", "", "", "not-listed"));
        }
        waiting.clear();
        beyond = 0;
        return calls;
    }

    /** At most {@code limit} calls before the one given, the latest first, those of this moment included. */
    public List<DeniedCall> before(long id, int limit) {
        settle();
        return store.before(id, limit);
    }
}

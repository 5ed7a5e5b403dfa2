package dev.boussole.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How much each token has asked, and how often each address was wrong; of a bounded number of both. Thread-safe. */
final class RateLimits {
    static final int TOKENS_MAX = 10_000;
    static final int ADDRESSES_MAX = 10_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS = 1_000_000_000L;

    private final Limits limits;
    private final Map<String, Bucket> all = new ConcurrentHashMap<>();
    private final Map<String, Bucket> costly = new ConcurrentHashMap<>();
    private final Map<String, Bucket> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    RateLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts a request of a token, and tells the answer's headers what is left.
     *
     * @throws dev.boussole.web.api.ApiProblem 429 when it is one too many
     */
    void count(Context context, String token, boolean isCostly) {
        if (limits.perSecond() > 0) {
            take(context, bucket(all, token, limits.perSecond(), SECOND, limits.burst()), limits.burst());
        }
        if (isCostly && limits.costlyPerMinute() > 0) {
            take(
                    context,
                    bucket(costly, token, limits.costlyPerMinute(), MINUTE, limits.costlyBurst()),
                    limits.costlyBurst());
        }
    }

    private static void take(Context context, Bucket bucket, int burst) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        context.header("RateLimit-Limit", String.valueOf(Math.max(1, burst)))
                .header("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()))
                .header("RateLimit-Reset", String.valueOf(seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw AccessProblems.tooMany(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int rate, Duration period, int burst) {
        Bucket known = buckets.get(key);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= TOKENS_MAX) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(key, unknown -> bucket(rate, period, burst));
    }

    private static Bucket bucket(int rate, Duration period, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, burst)).refillGreedy(rate, period))
                .build();
    }

    /** After how many seconds an address may be wrong again; 0 when it may now. */
    synchronized long wait(String address) {
        @Nullable Bucket bucket = failures.get(address);
        return bucket == null ? 0 : seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** An address was wrong. */
    synchronized void failed(String address) {
        if (limits.failuresPerMinute() > 0) {
            failures.computeIfAbsent(
                            address, unknown -> bucket(limits.failuresPerMinute(), MINUTE, limits.failuresPerMinute()))
                    .tryConsume(1);
        }
    }

    synchronized int addresses() {
        return failures.size();
    }

    int tokens() {
        return all.size();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}

package dev.boussole.service.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that failed is tried again: after 5 s, 20 s, 80 s and so on up to six hours, each a little earlier or
 * later so that many do not come at once; about ten times within a day. The same delivery always gets the same times.
 */
final class Retries {
    private static final long FIRST_MILLIS = 5_000;
    private static final int FACTOR = 4;
    private static final long LONGEST_MILLIS = Duration.ofHours(6).toMillis();
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    /** How far a pause may be off, up or down, as a part of it. */
    private static final double SPREAD = 0.2;

    private Retries() {}

    /**
     * When it is tried next; nothing when it has been tried for a day.
     *
     * @param failed attempts until now, 1 or more
     * @param since when it was to be delivered first
     */
    static Optional<Instant> next(long delivery, int failed, Instant since, Instant now) {
        if (now.isAfter(since.plus(GIVEN_UP_AFTER))) {
            return Optional.empty();
        }
        return Optional.of(now.plusMillis(pause(delivery, failed)));
    }

    private static long pause(long delivery, int failed) {
        double grown = FIRST_MILLIS * Math.pow(FACTOR, Math.min(failed, 16) - 1.0);
        double even = Math.min(LONGEST_MILLIS, grown);
        return Math.round(even * (1 - SPREAD + 2 * SPREAD * fraction(delivery, failed)));
    }

    /** Between 0 and 1, spread evenly (the finaliser of SplitMix64; Steele, Lea, Flood 2014). */
    private static double fraction(long delivery, int failed) {
        long mixed = delivery * 0x9E3779B97F4A7C15L + failed;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}

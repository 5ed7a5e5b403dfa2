package dev.boussole.store.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event for a webhook.
 *
 * @param seq of the event; null for a test
 * @param body what is posted, byte for byte the same at each attempt
 * @param state {@code waiting delivered dead cancelled}
 * @param tries attempts since it was made, or since somebody asked for it again
 * @param since when it was made or asked for again
 * @param nextAt when it is tried next, while it waits
 * @param attempts every one of them, the first one first; empty where they were not asked for
 */
public record Delivery(
        long id,
        String webhook,
        @Nullable Long seq,
        String kind,
        String body,
        String state,
        int tries,
        Instant since,
        Instant madeAt,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        List<Attempt> attempts) {
    public static final String WAITING = "waiting";
    public static final String DELIVERED = "delivered";
    public static final String DEAD = "dead";
    public static final String CANCELLED = "cancelled";

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** The same with its attempts. */
    Delivery with(List<Attempt> made) {
        return new Delivery(id, webhook, seq, kind, body, state, tries, since, madeAt, nextAt, settledAt, made);
    }

    /**
     * One attempt to post.
     *
     * @param status that came back; null when none did
     * @param error why the attempt failed, in a few English words for a log; null when it did not
     */
    public record Attempt(
            int number,
            Instant at,
            @Nullable Integer status,
            int millis,
            @Nullable String error) {}
}

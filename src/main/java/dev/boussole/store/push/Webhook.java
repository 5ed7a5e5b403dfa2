package dev.boussole.store.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that events of an account are posted to.
 *
 * @param kinds of the events that it wants, empty for all
 * @param gone whether it was stopped because the address answered that it is gone for good
 * @param failingSince since when deliveries to it are given up; null after one that arrived
 * @param version rises with every change that somebody made
 */
public record Webhook(
        String id,
        String account,
        String url,
        List<String> kinds,
        boolean active,
        boolean gone,
        @Nullable Instant failingSince,
        int version,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {
    public Webhook {
        kinds = List.copyOf(kinds);
    }

    /** In a word: {@code active failing paused gone}. */
    public String state() {
        if (gone) {
            return "gone";
        }
        if (!active) {
            return "paused";
        }
        return failingSince == null ? "active" : "failing";
    }
}

package dev.boussole.store.access;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: without its secret.
 *
 * @param id to name it by; says nothing about the secret
 * @param role key of what it may do: {@code viewer}, {@code marketer}, {@code strategist} or {@code publisher}
 * @param accounts ids of the accounts that it may see, or null for all
 * @param lastUsedAt to about a minute, or null when it never was
 * @param expiresAt from when on it is of no use, or null for never
 */
public record StoredToken(
        String id,
        String name,
        String role,
        @Nullable SortedSet<String> accounts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    public StoredToken {
        accounts = accounts == null ? null : java.util.Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }

    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public boolean usable(Instant now) {
        return revokedAt == null && !expired(now);
    }
}

package dev.boussole.store.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the owner of objectives.
 *
 * @param part day and part of the day in the account's time zone: {@code 2026-11-02-morning}
 * @param items how many changes it tells of, 1 or more
 * @param state {@code waiting sending sent failed}
 */
public record StoredDigest(
        long id,
        String account,
        String owner,
        String part,
        String language,
        String subject,
        int items,
        String text,
        String html,
        String state,
        int tries,
        @Nullable String error,
        Instant madeAt,
        @Nullable Instant sentAt) {}

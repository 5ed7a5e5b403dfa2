package dev.boussole.store.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that waits for an answer.
 *
 * @param key of its cause
 * @param generatedOn the day on which it was first made
 * @param responsible to whom it was given, else who owns the objective that it serves; null for nobody
 */
public record Waiting(
        String key,
        String id,
        LocalDate generatedOn,
        LocalDate expiresOn,
        @Nullable String responsible) {}
